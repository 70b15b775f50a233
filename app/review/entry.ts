import type { Rating } from '#app/_core/rating.ts'
import type { GivenAnswer } from '#app/_core/sitting.ts'

// What the page has to tell the server, as it lies in the outbox: JSON, so that it survives a reload.

export interface ReviewEntry {
  kind: 'review'
  id: string
  item: string
  rating: Rating
  /** ISO. */
  reviewedAt: string
  durationMs: number
  /** As chosen when it was rated; null when it came back in minutes. */
  intervalDays?: number | null
  answer?: GivenAnswer
}

export interface UndoEntry {
  kind: 'undo'
  id: string
  reviewId: string
  /** ISO. */
  undoneAt: string
}

export interface HoldEntry {
  kind: 'hold'
  id: string
  item: string
  hold: 'bury' | 'suspend' | 'release'
}

export type Entry = ReviewEntry | UndoEntry | HoldEntry
