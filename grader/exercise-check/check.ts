import type { Flaw } from './flaw.ts'
import type { Trial } from './trial.ts'

/** One thing that is asked of every exercise. */
export interface Check {
  name: string
  /** What holds when there is no failure: "the exercise ...". */
  title: string
  find(trial: Trial): Flaw[]
  /** What was seen, in a few words: for when all is well. */
  summary(trial: Trial): string
}
