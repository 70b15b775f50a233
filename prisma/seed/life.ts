import { scheduleLogged } from '#app/_core/fold.ts'
import type { LoggedReview, Memory, ScheduleSettings } from '#app/_core/memory.ts'
import type { Library, LoadedExercise } from '#exercises/library.ts'
import type { Random } from '#exercises/random.ts'
import type { Habits } from './people.ts'

/** One press of Submit: with the solution, or with a named wrong implementation. */
export interface DemoSubmission {
  id: string
  exercise: LoadedExercise
  /** Null for the solution. */
  mistake: string | null
  createdAt: Date
  purpose: 'practice' | 'review'
  hintsSeen: number
  durationMs: number
}

export interface DemoHistory {
  reviews: LoggedReview[]
  memories: Map<string, Memory>
  submissions: DemoSubmission[]
}

/** Somebody's studies in the course of being made up. */
export interface Life {
  habits: Habits
  library: Library
  history: DemoHistory
  random: Random
  settings: ScheduleSettings
  clock: Date
  /** Exercises that were tried and not passed since: what that attempt has seen so far. */
  open: Map<string, { failures: number; hintsSeen: number }>
}

/** Adds a review to the log, and to memory. */
export function log({ history }: Life, review: LoggedReview, settings: ScheduleSettings): void {
  const before = history.memories.get(review.item) ?? null
  history.reviews.push(review)
  history.memories.set(review.item, scheduleLogged(before, review, settings))
}

export const later = (at: Date, ms: number) => new Date(at.getTime() + Math.round(ms))

/** A UUID of version 4, drawn from the person's own stream. */
export function uuid(random: Random): string {
  const digits = Array.from({ length: 32 }, () => random.integer(0, 15).toString(16))
  digits[12] = '4'
  digits[16] = random.pick(['8', '9', 'a', 'b'])
  const hex = digits.join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const minuteMs = 60_000
