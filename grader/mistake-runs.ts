import { loadMistakes } from '#exercises/load-reference.ts'
import { remember } from './remember.ts'
import { runMistake } from './run-here.ts'
import type { CaseRun } from './sandbox/protocol.ts'
import type { GradedExercise, Suite } from './suite.ts'

/** A named mistake, and what it does in each case of a suite: run when first asked for. */
export interface MistakeRuns {
  id: string
  run(at: number): CaseRun
}

const load = remember(200, async (exercise: GradedExercise, suite: Suite): Promise<MistakeRuns[]> => {
  const mistakes = await loadMistakes(exercise)
  return [...mistakes].map(([id, mistake]) => {
    const runs: CaseRun[] = []
    return {
      id,
      run(at) {
        const inputs = suite.cases[at]?.inputs ?? []
        runs[at] ??= runMistake(mistake, inputs)
        return runs[at]
      },
    }
  })
})

/** The named mistakes of an exercise, in its order. Only a submission that failed needs them. */
export function mistakeRuns(exercise: GradedExercise, suite: Suite): Promise<MistakeRuns[]> {
  return load(suite.key, exercise, suite)
}
