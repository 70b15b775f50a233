import 'server-only'
import { recallCurve } from '#app/_core/schedule.ts'
import { type DayRules, studyDay, studyDayStart } from '#app/_core/study-day.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { requireClass } from './classes.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

export interface MemberReport {
  id: string
  name: string
  reviewsThisWeek: number
  due: number
  /** Mean predicted recall now over what they have reviewed of the class's courses; null before the first review. */
  recall: number | null
  passed: number
  tried: number
  lastActiveAt: Date
}

export interface ExerciseReport {
  key: string
  passed: number
  tried: number
  /** The named mistake that most learners made, and how many of them. */
  mistake: { id: string; learners: number } | null
}

export interface ConceptReport {
  key: string
  recall: number
  learners: number
}

export interface ClassReport {
  members: MemberReport[]
  exercises: ExerciseReport[]
  concepts: ConceptReport[]
}

/**
 * What an instructor sees of a class, or a learner of themselves: the same numbers, over one person. Grouped in the
 * database, so that the cost is in the rows read and not in the rows carried here.
 */
export async function classReport(classId: string, now: Date): Promise<ClassReport> {
  const { courses, role, userId } = await requireClass(classId)
  const learners = await database().classMember.findMany({
    where: { classId, role: 'learner', ...(role === 'learner' ? { userId } : {}) },
    select: {
      user: { select: { id: true, name: true, email: true, lastActiveAt: true, timeZone: true, dayStartHour: true } },
    },
  })
  const users = learners.map(({ user }) => user)
  const ids = users.map(({ id }) => id)
  const [memories, reviews, attempts, mistakes] = await Promise.all([
    recallByMemberAndConcept(users, courses, now),
    database().$queryRaw<{ userId: string; count: number }[]>`
      SELECT "userId", count(*)::int AS count FROM "Review"
      WHERE "userId" = ANY(${ids}) AND "reviewedAt" > ${new Date(now.getTime() - weekMs)}
        AND split_part(item, '/', 1) = ANY(${courses})
      GROUP BY "userId"`,
    database().$queryRaw<{ userId: string; exercise: string; passed: boolean }[]>`
      SELECT "userId", exercise, bool_or(status = 'passed') AS passed FROM "Submission"
      WHERE "userId" = ANY(${ids}) AND split_part(exercise, '/', 1) = ANY(${courses})
      GROUP BY "userId", exercise`,
    database().$queryRaw<{ exercise: string; mistake: string; learners: number }[]>`
      SELECT DISTINCT ON (exercise) exercise, mistake, count(DISTINCT "userId")::int AS learners FROM "Submission"
      WHERE "userId" = ANY(${ids}) AND mistake IS NOT NULL AND split_part(exercise, '/', 1) = ANY(${courses})
      GROUP BY exercise, mistake ORDER BY exercise, learners DESC, mistake`,
  ])

  const reviewsOf = new Map(reviews.map(({ userId, count }) => [userId, count]))
  const memoryOf = new Map(memories.flatMap((row) => (row.userId === null ? [] : [[row.userId, row]])))
  const members = users.map((user) => {
    const own = attempts.filter((attempt) => attempt.userId === user.id)
    return {
      id: user.id,
      name: user.name ?? user.email ?? '',
      reviewsThisWeek: reviewsOf.get(user.id) ?? 0,
      due: memoryOf.get(user.id)?.due ?? 0,
      recall: memoryOf.get(user.id)?.recall ?? null,
      passed: own.filter(({ passed }) => passed).length,
      tried: own.length,
      lastActiveAt: user.lastActiveAt,
    }
  })
  return {
    members: members.sort(needsAttentionFirst),
    exercises: await exerciseReports(courses, attempts, mistakes),
    concepts: memories.flatMap(({ concept, recall, learners }) =>
      concept === null ? [] : [{ key: concept, recall, learners }],
    ),
  }
}

interface RecallRow {
  userId: string | null
  concept: string | null
  recall: number
  due: number
  learners: number
}

/** One row for each member (concept null) and one for each concept (member null), in the concepts' order of teaching. */
async function recallByMemberAndConcept(
  users: (DayRules & { id: string })[],
  courses: string[],
  now: Date,
): Promise<RecallRow[]> {
  const { concepts, cards, exercises } = await library()
  const items = [
    ...[...cards.values()].map(({ key, concept }) => [key, concept] as const),
    ...[...exercises.values()].map(({ key, concepts: [main] }) => [key, main ?? ''] as const),
  ].filter(([key]) => courses.includes(key.slice(0, key.indexOf('/'))))
  const dayEnds = users.map((user) => studyDayStart(studyDay(now, user) + 1, user))
  const { factor, decay } = recallCurve
  const rows = await database().$queryRaw<RecallRow[]>`
    SELECT member.id AS "userId", topic.concept,
      avg(power(1 + ${factor}::float8 * greatest(0, extract(epoch FROM ${now}::timestamptz - memory."lastReviewedAt") / 86400) / memory."stabilityDays", ${decay}::float8)) AS recall,
      (count(*) FILTER (WHERE memory."dueAt" < member.day_end))::int AS due,
      count(DISTINCT member.id)::int AS learners
    FROM "Memory" memory
    JOIN unnest(${users.map(({ id }) => id)}::text[], ${dayEnds}::timestamptz[]) AS member(id, day_end) ON member.id = memory."userId"
    JOIN unnest(${items.map(([item]) => item)}::text[], ${items.map(([, concept]) => concept)}::text[]) AS topic(item, concept)
      ON topic.item = memory.item
    GROUP BY GROUPING SETS ((member.id), (topic.concept))`
  const order = new Map([...concepts.keys()].map((key, position) => [key, position]))
  return rows.sort((a, b) => (order.get(a.concept ?? '') ?? 0) - (order.get(b.concept ?? '') ?? 0))
}

async function exerciseReports(
  courses: string[],
  attempts: { exercise: string; passed: boolean }[],
  mistakes: { exercise: string; mistake: string; learners: number }[],
): Promise<ExerciseReport[]> {
  const { exercises } = await library()
  const mistakeOf = new Map(mistakes.map(({ exercise, mistake, learners }) => [exercise, { id: mistake, learners }]))
  return [...exercises.values()]
    .filter(({ course }) => courses.includes(course))
    .map(({ key }) => {
      const tries = attempts.filter(({ exercise }) => exercise === key)
      return {
        key,
        tried: tries.length,
        passed: tries.filter(({ passed }) => passed).length,
        mistake: mistakeOf.get(key) ?? null,
      }
    })
}

/** Those who have not begun first, then the least predicted recall, then the most due. */
function needsAttentionFirst(a: MemberReport, b: MemberReport): number {
  return (a.recall ?? -1) - (b.recall ?? -1) || b.due - a.due || a.name.localeCompare(b.name)
}
