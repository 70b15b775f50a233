import type { Check } from './check.ts'
import { type Flaw, warning } from './flaw.ts'
import { sparingPart } from './trial.ts'

export const checkLimits: Check = {
  name: 'limits',
  title: 'has limits that its solution is far from',
  find({ exercise: { limits }, solution, sparing }): Flaw[] {
    const passes = solution.every(({ verdict }) => verdict.status === 'passed')
    if (!passes || sparing.kind !== 'timed-out') return []
    const isTotal = sparing.limitMs >= limits.totalMs * sparingPart
    const [name, limit] = isTotal ? ['totalMs', limits.totalMs] : ['caseMs', limits.caseMs]
    const message = `the solution uses more than a quarter of limits.${name}, ${limit} ms`
    return [
      warning('exercise.yaml', message, 'Make the cases smaller or the limit larger: learners write slower code.'),
    ]
  },
  summary: ({ exercise: { limits }, solution: [first] }) =>
    `the solution takes ${Math.round(first?.tookMs ?? 0)} of ${limits.totalMs} ms for all cases`,
}
