import 'server-only'
import type { Memory } from '#app/_core/memory.ts'
import { type PlannedWork, plannedWork } from '#app/_core/planned-work.ts'
import { type QueueInput, type ReviewQueue, reviewQueue } from '#app/_core/review-queue.ts'
import { type DayRules, studyDay, studyDayStart } from '#app/_core/study-day.ts'
import { type Library, library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import type { SessionUser } from './session.ts'

export interface ReviewDay {
  queue: ReviewQueue
  /** What one remembers, by item: also what is not due. */
  memories: ReadonlyMap<string, Memory>
  /** What the coming days hold already. */
  planned: PlannedWork
}

export type Reviewer = Pick<SessionUser, 'id' | 'timeZone' | 'dayStartHour' | 'newPerDay' | 'reviewsPerDay'>

/** What a person has to review in the study day of `now`. Apart from the session, so that it can be measured alone. */
export async function reviewDayOf(user: Reviewer, now: Date): Promise<ReviewDay> {
  const content = await library()
  const [memoryRows, holds, doneToday] = await Promise.all([
    database().memory.findMany({ where: { userId: user.id }, omit: { userId: true } }),
    database().hold.findMany({ where: { userId: user.id }, omit: { userId: true } }),
    countDone(user.id, now, user, content),
  ])
  const memories = new Map(memoryRows.map(({ item, ...memory }) => [item, memory as Memory]))
  const input = {
    ...outlineOf(content),
    memories,
    holds: new Map(holds.map(({ item, ...hold }) => [item, hold])),
    doneToday,
    limits: user,
  }
  const planned = plannedWork(memories, content.exercises, studyDay(now, user), user)
  return { queue: reviewQueue(input, now, user), memories, planned }
}

const outlines = new WeakMap<Library, Pick<QueueInput, 'items' | 'requires'>>()

/** The content as the queue sees it; made once, as it is the same for everybody. */
function outlineOf(content: Library): Pick<QueueInput, 'items' | 'requires'> {
  const known = outlines.get(content)
  if (known) return known
  const outline: Pick<QueueInput, 'items' | 'requires'> = {
    items: [
      ...[...content.cards.values()].map(({ key, concept }) => ({ key, concept, kind: 'card' as const })),
      ...[...content.exercises.values()].map(({ key, concepts: [main = ''] }) => ({
        key,
        concept: main,
        kind: 'exercise' as const,
      })),
    ],
    requires: new Map([...content.concepts.values()].map(({ key, requires }) => [key, requires])),
  }
  outlines.set(content, outline)
  return outline
}

/** How many cards were met for the first time in this study day, and how many items were reviewed that were known. */
async function countDone(userId: string, now: Date, rules: DayRules, { cards }: Library) {
  const dayStart = studyDayStart(studyDay(now, rules), rules).toISOString()
  const rows = await database().$queryRaw<{ item: string; known: boolean }[]>`
    SELECT item, EXISTS (
      SELECT FROM "Review" earlier
      WHERE earlier."userId" = ${userId} AND earlier.item = today.item AND earlier."reviewedAt" < ${dayStart}::timestamptz
        AND NOT EXISTS (SELECT FROM "ReviewUndo" undo WHERE undo."userId" = ${userId} AND undo."reviewId" = earlier.id)
    ) AS known
    FROM (
      SELECT DISTINCT item FROM "Review" review
      WHERE "userId" = ${userId} AND "reviewedAt" >= ${dayStart}::timestamptz
        AND NOT EXISTS (SELECT FROM "ReviewUndo" undo WHERE undo."userId" = ${userId} AND undo."reviewId" = review.id)
    ) today`
  return {
    newItems: rows.filter(({ item, known }) => !known && cards.has(item)).length,
    reviews: rows.filter(({ known }) => known).length,
  }
}
