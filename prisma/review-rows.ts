import type { FoldedReview } from '#app/_core/fold.ts'
import type { Memory, ScheduleSettings } from '#app/_core/memory.ts'
import { Prisma } from './client.ts'
import type { ReviewEntry, UndoEntry } from './review-entry.ts'

// The statements behind review-log.ts. Each takes all its rows at once, as arrays: a post is four round trips, however
// many reviews it brings.

type Transaction = Prisma.TransactionClient

/**
 * A person's settings, with a lock on their row until the transaction ends. What is read after this is what the batches
 * before have left. Rows that refer to the person can still be inserted meanwhile.
 */
export async function lockedSettings(tx: Transaction, userId: string): Promise<ScheduleSettings> {
  const [settings] = await tx.$queryRaw<ScheduleSettings[]>`
    SELECT "timeZone", "dayStartHour", "desiredRetention" FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`
  if (!settings) throw new Error('a review was recorded for a person who does not exist')
  return settings
}

/** Inserts what is not there yet, and says what memory its items had, and which of them have an undo waiting. */
export async function appendReviews(tx: Transaction, userId: string, reviews: readonly ReviewEntry[]) {
  const ids = new Set<string>()
  const memories = new Map<string, Memory>()
  const undoneItems = new Set<string>()
  if (reviews.length === 0) return { ids, memories, undoneItems }
  const rows = await tx.$queryRaw<(MemoryRow & { id: string; reviewed: string; undone: boolean })[]>`
    WITH added AS (
      INSERT INTO "Review" (id, "userId", item, rating, "reviewedAt", "durationMs", "intervalDays", answer)
      SELECT id, ${userId}, item, rating, "reviewedAt", "durationMs", "intervalDays", answer
      FROM unnest(
        ${reviews.map(({ id }) => id)}::uuid[], ${reviews.map(({ item }) => item)}::text[],
        ${reviews.map(({ rating }) => rating)}::text[], ${reviews.map(({ reviewedAt }) => written(reviewedAt))}::timestamptz[],
        ${reviews.map(({ durationMs }) => durationMs)}::int[],
        ${reviews.map(({ intervalDays }) => intervalDays ?? null)}::int[], ${reviews.map(({ answer }) => json(answer))}::text[]::jsonb[]
      ) AS entry(id, item, rating, "reviewedAt", "durationMs", "intervalDays", answer)
      ORDER BY id
      ON CONFLICT DO NOTHING
      RETURNING id, item
    )
    SELECT added.id, added.item AS reviewed, memory.*,
      EXISTS (SELECT FROM "ReviewUndo" WHERE "userId" = ${userId} AND "reviewId" = added.id) AS undone
    FROM added LEFT JOIN "Memory" memory ON memory."userId" = ${userId} AND memory.item = added.item`
  for (const { id, reviewed, undone, ...row } of rows) {
    ids.add(id)
    if (undone) undoneItems.add(reviewed)
    if (row.item !== null) memories.set(reviewed, toMemory(row))
  }
  return { ids, memories, undoneItems }
}

/** Inserts what is not there yet, and says which items of this person it touches. */
export async function appendUndos(tx: Transaction, userId: string, undos: readonly UndoEntry[]) {
  if (undos.length === 0) return { ids: new Set<string>(), items: new Set<string>() }
  const rows = await tx.$queryRaw<{ id: string; item: string | null }[]>`
    WITH added AS (
      INSERT INTO "ReviewUndo" (id, "userId", "reviewId", "undoneAt")
      SELECT id, ${userId}, "reviewId", "undoneAt"
      FROM unnest(
        ${undos.map(({ id }) => id)}::uuid[], ${undos.map(({ reviewId }) => reviewId)}::uuid[],
        ${undos.map(({ undoneAt }) => written(undoneAt))}::timestamptz[]
      ) AS entry(id, "reviewId", "undoneAt")
      ORDER BY id
      ON CONFLICT DO NOTHING
      RETURNING id, "reviewId"
    )
    SELECT added.id, review.item
    FROM added LEFT JOIN "Review" review ON review.id = added."reviewId" AND review."userId" = ${userId}`
  return {
    ids: new Set(rows.map(({ id }) => id)),
    items: new Set(rows.flatMap(({ item }) => (item === null ? [] : [item]))),
  }
}

/** Which of these ids, of entries that could not be inserted, say what this person's log says already. */
export async function ownIds(
  tx: Transaction,
  userId: string,
  reviewIds: readonly string[],
  undos: readonly UndoEntry[],
): Promise<Set<string>> {
  if (reviewIds.length + undos.length === 0) return new Set()
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Review" WHERE "userId" = ${userId} AND id = ANY(${reviewIds}::uuid[])
    UNION ALL
    SELECT entry.id FROM unnest(${undos.map(({ id }) => id)}::uuid[], ${undos.map(({ reviewId }) => reviewId)}::uuid[])
      AS entry(id, "reviewId")
    JOIN "ReviewUndo" undo ON undo."userId" = ${userId} AND undo."reviewId" = entry."reviewId"`
  return new Set(rows.map(({ id }) => id))
}

/** A person's log by item, of these items or of all, and which of its reviews are undone. */
export async function readLog(tx: Transaction, userId: string, items?: readonly string[]) {
  if (items?.length === 0) return { reviews: new Map<string, FoldedReview[]>(), undoneIds: new Set<string>() }
  const rows = await tx.$queryRaw<(FoldedReview & { undone: boolean })[]>`
    SELECT id, item, rating, "reviewedAt", "intervalDays",
      EXISTS (SELECT FROM "ReviewUndo" WHERE "userId" = ${userId} AND "reviewId" = review.id) AS undone
    FROM "Review" review
    WHERE "userId" = ${userId} ${items ? Prisma.sql`AND item = ANY(${items}::text[])` : Prisma.empty}`
  return {
    reviews: Map.groupBy(rows, ({ item }): string => item),
    undoneIds: new Set(rows.filter(({ undone }) => undone).map(({ id }) => id)),
  }
}

/** Makes rows of these memories; null removes the row. */
export async function writeMemories(tx: Transaction, userId: string, memories: ReadonlyMap<string, Memory | null>) {
  const gone = [...memories].filter(([, memory]) => memory === null).map(([item]) => item)
  if (gone.length > 0) await tx.memory.deleteMany({ where: { userId, item: { in: gone } } })
  const kept = [...memories].flatMap(([item, memory]) => (memory === null ? [] : [{ item, ...memory }]))
  if (kept.length === 0) return
  await tx.$executeRaw`
    INSERT INTO "Memory"
      ("userId", item, state, step, "stabilityDays", difficulty, "dueAt", "lastReviewedAt", reps, lapses)
    SELECT ${userId}, entry.* FROM unnest(
      ${kept.map(({ item }) => item)}::text[], ${kept.map(({ state }) => state)}::text[],
      ${kept.map(({ step }) => step)}::int[], ${kept.map(({ stabilityDays }) => stabilityDays)}::float8[],
      ${kept.map(({ difficulty }) => difficulty)}::float8[], ${kept.map(({ dueAt }) => written(dueAt))}::timestamptz[],
      ${kept.map(({ lastReviewedAt }) => written(lastReviewedAt))}::timestamptz[],
      ${kept.map(({ reps }) => reps)}::int[], ${kept.map(({ lapses }) => lapses)}::int[]
    ) AS entry
    ON CONFLICT ("userId", item) DO UPDATE SET
      state = excluded.state, step = excluded.step, "stabilityDays" = excluded."stabilityDays",
      difficulty = excluded.difficulty, "dueAt" = excluded."dueAt", "lastReviewedAt" = excluded."lastReviewedAt",
      reps = excluded.reps, lapses = excluded.lapses`
}

/** A row of a left join: all null when there is none. */
type MemoryRow = (Memory & { userId: string; item: string }) | { [Column in keyof Memory | 'userId' | 'item']: null }

function toMemory({ userId: _user, item: _item, ...memory }: Memory & { userId: string; item: string }): Memory {
  return memory
}

/** With its zone, so that the database needs none to read it. */
const written = (at: Date): string => at.toISOString()

const json = (answer: ReviewEntry['answer']): string | null =>
  answer === undefined || answer === null ? null : JSON.stringify(answer)
