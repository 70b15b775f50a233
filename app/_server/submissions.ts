import 'server-only'
import { randomInt } from 'node:crypto'
import { fail, type Result, succeed } from '#app/_core/result.ts'
import { library } from '#exercises/load.ts'
import { gradeTask } from '#grader/protocol.ts'
import { openHints } from '#prisma/attempt.ts'
import { database } from '#prisma/client.ts'
import { recordExerciseReview } from '#prisma/exercise-review.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { limit } from './rate-limit.ts'
import { requireUser } from './session.ts'

/** Longest code that is taken, in characters: a long solution is some 3,000. */
export const maxCodeLength = 50_000

/**
 * Cases are drawn from one of so many seeds: few enough that the grader's stored expectations are used again,
 * and learners see none of the drawn cases in any of them.
 */
const seedCount = 16

export interface NewSubmission {
  /** UUID, made by the client: sending it twice submits once. */
  id: string
  exercise: string
  code: string
  purpose: 'practice' | 'review'
  hintsSeen: number
  durationMs: number
}

/** Stores a submission and queues its grading, both or neither; `known` when that was done before. */
export async function submit(
  submission: NewSubmission,
): Promise<Result<'queued' | 'known', 'unknown-exercise' | 'too-many' | 'taken'>> {
  const { id: userId } = await requireUser()
  if (!(await library()).exercises.has(submission.exercise)) return fail('unknown-exercise')
  const [allowed, hintsOpen] = await Promise.all([
    limit('submit', userId),
    // A page may not know yet what was opened on another device.
    openHints(database(), { ...submission, userId }),
  ])
  if (!allowed) return fail('too-many')
  const hintsSeen = Math.max(submission.hintsSeen, hintsOpen)
  const isNew = await storeAndQueue(database(), gradeTask, {
    ...submission,
    userId,
    hintsSeen,
    seed: randomInt(seedCount),
  })
  if (isNew) return succeed('queued')
  const own = await database().submission.findFirst({ where: { id: submission.id, userId }, select: { id: true } })
  return own ? succeed('known') : fail('taken')
}

/**
 * Ends an attempt with the solution in sight: kept in the history with the code as it stood, and rated Again where the
 * exercise is new or due.
 */
export async function giveUp(
  attempt: Pick<NewSubmission, 'id' | 'exercise' | 'code' | 'purpose'>,
): Promise<Result<string, 'unknown-exercise' | 'too-many'>> {
  const { id: userId } = await requireUser()
  const { exercises } = await library()
  const exercise = exercises.get(attempt.exercise)
  if (!exercise) return fail('unknown-exercise')
  if (!(await limit('submit', userId))) return fail('too-many')
  await database().$transaction(async (transaction) => {
    const row = { ...attempt, userId, seed: 0, status: 'gave-up', gradedAt: new Date() }
    const { count } = await transaction.submission.createMany({ data: [row], skipDuplicates: true })
    if (count === 1) await recordExerciseReview(transaction, attempt.id, exercise.minutes, exercises)
  })
  return succeed(attempt.id)
}

const summary = {
  id: true,
  status: true,
  mistake: true,
  createdAt: true,
  gradedAt: true,
  hintsSeen: true,
  purpose: true,
} as const

export type SubmissionSummary = Awaited<ReturnType<typeof submissionHistory>>[number]

/** One's own submissions of an exercise, the latest first, at most 100. */
export async function submissionHistory(exercise: string) {
  const { id: userId } = await requireUser()
  const [submissions, kept] = await Promise.all([
    database().submission.findMany({
      where: { userId, exercise },
      orderBy: { createdAt: 'desc' },
      take: 100,
      select: summary,
    }),
    keptPasses(userId, exercise),
  ])
  return submissions.map((submission) => ({ ...submission, kept: kept.has(submission.id) }))
}

/** Ids of passes whose verdict is one of a corrected version of the exercise, which they do not pass. */
async function keptPasses(userId: string, exercise: string): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Submission"
    WHERE "userId" = ${userId} AND exercise = ${exercise} AND status = 'passed' AND verdict->>'status' <> 'passed'`
  return new Set(rows.map(({ id }) => id))
}

/** One of one's own submissions, with its code and its verdict as stored. */
export async function findSubmission(id: string) {
  const { id: userId } = await requireUser()
  return database().submission.findFirst({
    where: { id, userId },
    select: { ...summary, exercise: true, code: true, verdict: true },
  })
}
