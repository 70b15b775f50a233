import 'server-only'
import { dayMs } from '#app/_core/instant.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { memoryOfClass } from './class-memory.ts'

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

interface Attempt {
  userId: string
  exercise: string
  passed: boolean
}

/**
 * The learners of a class in numbers, or `only` one of them. Grouped in the database, so that the cost is in the rows read
 * and not in the rows carried here. Apart from the session, so that it can be tested alone.
 */
export async function classReportOf(
  { id, courses }: { id: string; courses: string[] },
  only: string | null,
  now: Date,
): Promise<ClassReport> {
  const learners = await database().classMember.findMany({
    where: { classId: id, role: 'learner', ...(only === null ? {} : { userId: only }) },
    select: {
      user: { select: { id: true, name: true, email: true, lastActiveAt: true, timeZone: true, dayStartHour: true } },
    },
  })
  const users = learners.map(({ user }) => user)
  const ids = users.map((user) => user.id)
  const [memory, reviews, attempts, mistakes] = await Promise.all([
    memoryOfClass(users, courses, now),
    reviewCounts(ids, courses, new Date(now.getTime() - 7 * dayMs)),
    database().$queryRaw<Attempt[]>`
      SELECT "userId", exercise, bool_or(status = 'passed') AS passed FROM "Submission"
      WHERE "userId" = ANY(${ids}) AND split_part(exercise, '/', 1) = ANY(${courses})
      GROUP BY "userId", exercise`,
    frequentMistakes(ids, courses),
  ])
  const attemptsOf = Map.groupBy(attempts, ({ userId }) => userId)
  const members = users.map((user) => ({
    id: user.id,
    name: user.name ?? user.email ?? '',
    reviewsThisWeek: reviews.get(user.id) ?? 0,
    due: memory.members.get(user.id)?.due ?? 0,
    recall: memory.members.get(user.id)?.recall ?? null,
    ...count(attemptsOf.get(user.id)),
    lastActiveAt: user.lastActiveAt,
  }))
  const triesOf = Map.groupBy(attempts, ({ exercise }) => exercise)
  const { exercises } = await library()
  return {
    members: members.sort(needsAttentionFirst),
    exercises: [...exercises.values()]
      .filter(({ course }) => courses.includes(course))
      .map(({ key }) => ({ key, ...count(triesOf.get(key)), mistake: mistakes.get(key) ?? null })),
    concepts: memory.concepts,
  }
}

const count = (attempts: Attempt[] = []) => ({
  tried: attempts.length,
  passed: attempts.filter(({ passed }) => passed).length,
})

/** How many reviews each person did since then, without those taken back. */
async function reviewCounts(ids: string[], courses: string[], since: Date): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<{ userId: string; count: number }[]>`
    SELECT "userId", count(*)::int AS count FROM "Review" review
    WHERE "userId" = ANY(${ids}) AND "reviewedAt" > ${since.toISOString()}::timestamptz
      AND split_part(item, '/', 1) = ANY(${courses})
      AND NOT EXISTS (SELECT FROM "ReviewUndo" undo WHERE undo."userId" = review."userId" AND undo."reviewId" = review.id)
    GROUP BY "userId"`
  return new Map(rows.map(({ userId, count }) => [userId, count]))
}

/** By exercise, the named mistake that most of these people made. */
async function frequentMistakes(ids: string[], courses: string[]) {
  const rows = await database().$queryRaw<{ exercise: string; mistake: string; learners: number }[]>`
    SELECT DISTINCT ON (exercise) exercise, mistake, count(DISTINCT "userId")::int AS learners FROM "Submission"
    WHERE "userId" = ANY(${ids}) AND mistake IS NOT NULL AND split_part(exercise, '/', 1) = ANY(${courses})
    GROUP BY exercise, mistake ORDER BY exercise, learners DESC, mistake`
  return new Map(rows.map(({ exercise, mistake, learners }) => [exercise, { id: mistake, learners }]))
}

/** Those who have not begun first, then the least predicted recall, then the most due. */
function needsAttentionFirst(a: MemberReport, b: MemberReport): number {
  return (a.recall ?? -1) - (b.recall ?? -1) || b.due - a.due || a.name.localeCompare(b.name)
}
