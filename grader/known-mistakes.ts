import type { CaseRun } from './sandbox/protocol.ts'

// Plain data, so that the browser can judge by what the server has run.

/** A named mistake, and what it does in each case of a suite: run when first asked for. */
export interface MistakeRuns {
  id: string
  run(at: number): CaseRun
}

/** Two named mistakes in one program, in the exercise's order, and what that does in each case. */
export interface PairRuns {
  ids: [string, string]
  run(at: number): CaseRun
}

/** The wrong implementations of an exercise that can be recognised. */
export interface KnownMistakes {
  mistakes: MistakeRuns[]
  pairs: PairRuns[]
}
