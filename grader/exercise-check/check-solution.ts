import type { Check } from './check.ts'
import { type Flaw, failure } from './flaw.ts'
import { seeds } from './prepare.ts'
import { toldShort } from './told.ts'
import { manyCases } from './trial.ts'

export const checkSolution: Check = {
  name: 'solution',
  title: `accepts its solution, which agrees with the reference in ${manyCases} random cases`,
  find({ exercise, solution, wide }): Flaw[] {
    const failing = solution.find(({ verdict }) => verdict.status !== 'passed')
    const advice = 'Solution and reference must say the same: one of the two is wrong, or the tolerance is too small.'
    if (failing) return [failure('solution.ts', `with seed ${failing.seed} ${toldShort(exercise, failing)}`, advice)]
    if (wide.verdict.status !== 'passed')
      return [failure('solution.ts', `in ${manyCases} random cases ${toldShort(exercise, wide)}`, advice)]
    return []
  },
  summary: () => `passes with ${seeds.length} seeds, and in ${manyCases} random cases`,
}
