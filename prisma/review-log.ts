import { fold, inLogOrder, scheduleLogged } from '#app/_core/fold.ts'
import type { LoggedReview, Memory, ScheduleSettings } from '#app/_core/memory.ts'
import { exerciseSteps } from '#app/_core/schedule.ts'
import type { Prisma, PrismaClient } from './client.ts'
import type { ReviewEntry, UndoEntry } from './review-entry.ts'
import { appendReviews, appendUndos, lockedSettings, ownIds, readLog, writeMemories } from './review-rows.ts'

export interface ReviewBatch {
  reviews: readonly ReviewEntry[]
  undos: readonly UndoEntry[]
}

export interface Recorded {
  /** Ids of reviews and undos that are now in this person's log, whether they were new or not. */
  accepted: string[]
  /** Ids that cannot be used: they are taken. */
  refused: string[]
  /** What the batch changed; null where undoing left no review. */
  memories: Map<string, Memory | null>
}

/** Tells an exercise's key from a card's: exercises are scheduled without steps of minutes. */
export type Exercises = Pick<ReadonlySet<string>, 'has'>

/**
 * Appends a batch to a person's log and brings their memory up to date, in one transaction. Posting an entry again
 * changes nothing, and entries may arrive late, in any order, and from several devices at once: Memory is always the
 * fold of the log. A person's batches are taken one at a time, by a lock on their row.
 */
export function recordReviews(
  db: PrismaClient,
  userId: string,
  batch: ReviewBatch,
  exercises: Exercises,
): Promise<Recorded> {
  return db.$transaction((tx) => recordReviewsIn(tx, userId, batch, exercises))
}

/** The same as part of a larger transaction, which holds the person's lock until it ends. */
export async function recordReviewsIn(
  tx: Prisma.TransactionClient,
  userId: string,
  batch: ReviewBatch,
  exercises: Exercises,
): Promise<Recorded> {
  const reviews = withoutRepeats(batch.reviews)
  const undos = withoutRepeats(batch.undos)
  const settings = await lockedSettings(tx, userId)
  const appended = await appendReviews(tx, userId, reviews)
  const undone = await appendUndos(tx, userId, undos)

  const repeatedReviews = reviews.filter(({ id }) => !appended.ids.has(id)).map(({ id }) => id)
  const repeatedUndos = undos.filter(({ id }) => !undone.ids.has(id))
  const own = await ownIds(tx, userId, repeatedReviews, repeatedUndos)

  const memories = new Map<string, Memory | null>()
  const disturbed = new Set([...undone.items, ...appended.undoneItems])
  const fresh = reviews.filter(({ id }) => appended.ids.has(id))
  for (const [item, itsReviews] of Map.groupBy(fresh, (review) => review.item)) {
    const memory = appended.memories.get(item) ?? null
    if (memory && itsReviews.some(({ reviewedAt }) => reviewedAt <= memory.lastReviewedAt)) disturbed.add(item)
    if (!disturbed.has(item)) memories.set(item, continued(memory, itsReviews, settingsOf(item, settings, exercises)))
  }
  const { reviews: log, undoneIds } = await readLog(tx, userId, [...disturbed])
  for (const item of disturbed) {
    memories.set(item, fold(log.get(item) ?? [], undoneIds, settingsOf(item, settings, exercises)))
  }
  await writeMemories(tx, userId, memories)
  const known = new Set([...appended.ids, ...undone.ids, ...own])
  const ids = [...reviews, ...undos].map(({ id }) => id)
  return { accepted: ids.filter((id) => known.has(id)), refused: ids.filter((id) => !known.has(id)), memories }
}

/** Computes all of a person's memory anew from their log: after their settings changed, or to repair it. */
export function refold(db: PrismaClient, userId: string, exercises: Exercises): Promise<void> {
  return db.$transaction((tx) => refoldIn(tx, userId, exercises), { timeout: 60_000 })
}

/** The same as part of the transaction that changes the settings. */
export async function refoldIn(tx: Prisma.TransactionClient, userId: string, exercises: Exercises): Promise<void> {
  const settings = await lockedSettings(tx, userId)
  const { reviews, undoneIds } = await readLog(tx, userId)
  const memories = new Map<string, Memory | null>()
  for (const { item } of await tx.memory.findMany({ where: { userId }, select: { item: true } })) {
    memories.set(item, null)
  }
  for (const [item, itsReviews] of reviews) {
    memories.set(item, fold(itsReviews, undoneIds, settingsOf(item, settings, exercises)))
  }
  await writeMemories(tx, userId, memories)
}

/** The first of each id, in order. */
function withoutRepeats<Entry extends { id: string }>(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ id }) => seen.size < seen.add(id).size)
}

function settingsOf(item: string, settings: ScheduleSettings, exercises: Exercises): ScheduleSettings {
  return exercises.has(item) ? { ...settings, steps: exerciseSteps } : settings
}

/** Goes on from a memory with reviews that are all later than the last one in it. */
function continued(memory: Memory | null, reviews: readonly LoggedReview[], settings: ScheduleSettings): Memory | null {
  return [...reviews].sort(inLogOrder).reduce((before, review) => scheduleLogged(before, review, settings), memory)
}
