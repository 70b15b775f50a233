import 'server-only'
import { recallCurve } from '#app/_core/schedule.ts'
import { type DayRules, studyDay, studyDayStart } from '#app/_core/study-day.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'

/** What people remember of some courses: by person, and by concept in the order of teaching. */
export interface ClassMemory {
  members: ReadonlyMap<string, { recall: number; due: number }>
  concepts: { key: string; recall: number; learners: number }[]
}

/** One row for each member (concept null) and one for each concept (member null). */
interface RecallRow {
  userId: string | null
  concept: string | null
  recall: number
  due: number
  learners: number
}

/**
 * Mean predicted recall now, and how much is due in the study day of each, by their own clocks. What somebody has set
 * aside (see _core/hold.ts) is not due, but is remembered as well as ever.
 */
export async function memoryOfClass(
  users: (DayRules & { id: string })[],
  courses: string[],
  now: Date,
): Promise<ClassMemory> {
  const { concepts, cards, exercises } = await library()
  const items = [
    ...[...cards.values()].map(({ key, concept }) => [key, concept] as const),
    ...[...exercises.values()].map(({ key, concepts: [main] }) => [key, main ?? ''] as const),
  ].filter(([key]) => courses.includes(key.slice(0, key.indexOf('/'))))
  const dayEnds = users.map((user) => studyDayStart(studyDay(now, user) + 1, user).toISOString())
  const at = now.toISOString()
  const { factor, decay } = recallCurve
  const rows = await database().$queryRaw<RecallRow[]>`
    SELECT member.id AS "userId", topic.concept,
      avg(power(1 + ${factor}::float8 * greatest(0, extract(epoch FROM ${at}::timestamptz - memory."lastReviewedAt") / 86400) / memory."stabilityDays", ${decay}::float8)) AS recall,
      (count(*) FILTER (WHERE memory."dueAt" < member.day_end AND hold.item IS NULL))::int AS due,
      count(DISTINCT member.id)::int AS learners
    FROM "Memory" memory
    JOIN unnest(${users.map(({ id }) => id)}::text[], ${dayEnds}::timestamptz[]) AS member(id, day_end) ON member.id = memory."userId"
    JOIN unnest(${items.map(([item]) => item)}::text[], ${items.map(([, concept]) => concept)}::text[]) AS topic(item, concept)
      ON topic.item = memory.item
    LEFT JOIN "Hold" hold ON hold."userId" = memory."userId" AND hold.item = memory.item
      AND (hold.suspended OR hold."buriedUntil" > ${at}::timestamptz)
    GROUP BY GROUPING SETS ((member.id), (topic.concept))`
  const order = new Map([...concepts.keys()].map((key, position) => [key, position]))
  const position = ({ key }: { key: string }) => order.get(key) ?? 0
  return {
    members: new Map(rows.flatMap(({ userId, ...row }) => (userId === null ? [] : [[userId, row]]))),
    concepts: rows
      .flatMap(({ concept, recall, learners }) => (concept === null ? [] : [{ key: concept, recall, learners }]))
      .sort((a, b) => position(a) - position(b)),
  }
}
