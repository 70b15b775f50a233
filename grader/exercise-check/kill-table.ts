import type { Value } from '#exercises/value.ts'
import { judgeCase } from '#grader/judge.ts'
import type { SuiteCase } from '#grader/suite.ts'
import type { Trial } from './trial.ts'

/** Which cases kill which mistakes: in which ones a mistake is wrong. */
export interface KillTable {
  /** The fixed cases, in their order. */
  cases: Pick<SuiteCase, 'kind' | 'title'>[]
  mistakes: {
    id: string
    /** For each fixed case whether the mistake is wrong in it. */
    killedBy: boolean[]
    /** The part of the random cases in which it is wrong. */
    randomShare: number
  }[]
}

/** Makes the table from what the mistakes do in our own process: also where a grading stopped at the first error. */
export function killTable({ exercise, reference, suites, runs, mistakes }: Trial): KillTable {
  const fixed = reference.cases.length
  const rows = mistakes.map(({ id }, row) => {
    const killed = suites.map((suite, at) => {
      const expected = suite.expected()
      return suite.cases.map((one, place) => {
        const run = runs[at]?.[row]?.run(place)
        const ran = run ? { ...run, console: '', operator: null } : null
        return !judgeCase(one, expected[place] as Value, ran, exercise.compare).passed
      })
    })
    const random = killed.flatMap((places) => places.slice(fixed))
    return {
      id,
      killedBy: (killed[0] ?? []).slice(0, fixed),
      randomShare: random.filter((isKilled) => isKilled).length / Math.max(1, random.length),
    }
  })
  return { cases: reference.cases.map(({ kind, title }) => ({ kind, title })), mistakes: rows }
}
