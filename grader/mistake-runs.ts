import { type LearnerFunction, loadMistakes } from '#exercises/load-reference.ts'
import type { Value } from '#exercises/value.ts'
import type { MistakeRuns } from './known-mistakes.ts'
import { remember } from './remember.ts'
import { runMistake } from './run-here.ts'
import type { CaseRun } from './sandbox/protocol.ts'
import type { GradedExercise, Suite } from './suite.ts'

/**
 * What a function of ours does in the cases of any suite, run when first asked for. Kept as long as the case's inputs are:
 * suites of all seeds share the fixed cases.
 */
export function runsOf(mistake: LearnerFunction): (suite: Pick<Suite, 'cases'>) => (at: number) => CaseRun {
  const runs = new WeakMap<Value[], CaseRun>()
  return (suite) => (at) => {
    const inputs = suite.cases[at]?.inputs ?? []
    const run = runs.get(inputs) ?? runMistake(mistake, inputs)
    runs.set(inputs, run)
    return run
  }
}

const load = remember(100, async (exercise: GradedExercise) => {
  const mistakes = await loadMistakes(exercise)
  return [...mistakes].map(([id, mistake]) => ({ id, runsIn: runsOf(mistake) }))
})

/** The named mistakes of an exercise, in its order. Only a submission that failed needs them. */
export async function mistakeRuns(exercise: GradedExercise, suite: Suite): Promise<MistakeRuns[]> {
  const mistakes = await load(`${exercise.key} ${exercise.hash}`, exercise)
  return mistakes.map(({ id, runsIn }) => ({ id, run: runsIn(suite) }))
}
