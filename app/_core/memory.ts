import type { Rating } from './rating.ts'
import type { DayRules } from './study-day.ts'

/** What a person's brain holds of one item, as FSRS models it: the fold of their reviews of it. */
export interface Memory {
  state: 'learning' | 'review' | 'relearning'
  /** Position in the learning or relearning steps. */
  step: number
  /** Days until recall falls to 90 %. */
  stabilityDays: number
  /** From 1 (easy) to 10. */
  difficulty: number
  dueAt: Date
  lastReviewedAt: Date
  reps: number
  /** How often it was forgotten after it had been learned. */
  lapses: number
}

/** One act of recall, as logged. Never changed; taken back only by an undo that names it. */
export interface LoggedReview {
  /** UUID in lower case, made by the client. */
  id: string
  item: string
  rating: Rating
  reviewedAt: Date
  durationMs: number
  /**
   * The days after which it was to come back, as chosen when it was reviewed, in sight of what else was due: logged, because
   * it cannot be found out later. Null or absent where it came back in minutes, or nobody chose.
   */
  intervalDays?: number | null
}

/** What scheduling depends on besides the log. */
export interface ScheduleSettings extends DayRules {
  /** The recall at which an item comes back, 0.7 to 0.99. */
  desiredRetention: number
  /** Cards' steps unless given. */
  steps?: Steps
}

/** Minutes until an item comes back while it is being learned for the first time, and after it was forgotten. */
export interface Steps {
  learning: readonly number[]
  relearning: readonly number[]
}
