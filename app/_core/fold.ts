import type { LoggedReview, Memory, ScheduleSettings } from './memory.ts'
import { schedule } from './schedule.ts'

/** What of a review memory depends on. */
export type FoldedReview = Pick<LoggedReview, 'id' | 'item' | 'rating' | 'reviewedAt' | 'intervalDays'>

/** The one order of a log: by time, and by id where two have the same time. */
export function inLogOrder(
  a: Pick<LoggedReview, 'id' | 'reviewedAt'>,
  b: Pick<LoggedReview, 'id' | 'reviewedAt'>,
): number {
  return a.reviewedAt.getTime() - b.reviewedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/**
 * The memory that a log of one item's reviews adds up to, whatever order they arrived in and however often: null when
 * none is left after the undone ones are taken out.
 */
export function fold(
  reviews: readonly FoldedReview[],
  undoneIds: ReadonlySet<string>,
  settings: ScheduleSettings,
): Memory | null {
  const standing = new Map(reviews.filter(({ id }) => !undoneIds.has(id)).map((review) => [review.id, review]))
  let memory: Memory | null = null
  for (const review of [...standing.values()].sort(inLogOrder)) memory = scheduleLogged(memory, review, settings)
  return memory
}

/** What a logged review makes of the memory before it. */
export function scheduleLogged(
  memory: Memory | null,
  { item, rating, reviewedAt, intervalDays }: FoldedReview,
  settings: ScheduleSettings,
): Memory {
  return schedule(memory, rating, reviewedAt, settings, { item, intervalDays: intervalDays ?? null })
}
