import { minuteMs } from './instant.ts'
import type { Memory } from './memory.ts'
import type { Rating } from './rating.ts'
import { type DayRules, studyDay, studyDayStart } from './study-day.ts'

/** What happened between opening an exercise and passing it, or giving it up. */
export interface ExerciseAttempt {
  /** Submissions that were graded and not passed; what could not be graded costs nothing. */
  failures: number
  hintsSeen: number
  /** They asked for the solution. */
  gaveUp: boolean
  /** Time on the exercise, from opening to passing. */
  durationMs: number
  /** What a practised learner needs, as the exercise says. */
  minutes: number
}

/** The rating that an attempt at an exercise earns. Nobody judges themselves: it follows from what happened. */
export function exerciseRating({ failures, hintsSeen, gaveUp, durationMs, minutes }: ExerciseAttempt): Rating {
  if (gaveUp) return 'again'
  if (failures > 0 || hintsSeen > 0) return 'hard'
  return durationMs <= minutes * minuteMs ? 'easy' : 'good'
}

/** Whether an attempt is a review: the first one, or one that is due today. Anything else is practice. */
export function countsAsReview(memory: Pick<Memory, 'dueAt'> | null, now: Date, rules: DayRules): boolean {
  return memory === null || isDueToday(memory, now, rules)
}

/** Whether an item is due before the current study day ends. */
export function isDueToday({ dueAt }: Pick<Memory, 'dueAt'>, now: Date, rules: DayRules): boolean {
  return dueAt < studyDayStart(studyDay(now, rules) + 1, rules)
}
