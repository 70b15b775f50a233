import { type Library, library } from '#exercises/load.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { recordReviewsAfter, submissionPlace } from '#prisma/exercise-review.ts'
import { lockedSettings } from '#prisma/review-rows.ts'
import { storeVerdict } from '#prisma/stored-verdict.ts'
import { grade } from '../grade.ts'
import { encodeVerdict, mistakeOf, type Verdict, verdictChannel } from '../protocol.ts'
import type { Sandbox } from '../sandbox/protocol.ts'

const columns = { ...submissionPlace, status: true, code: true, seed: true } as const

/**
 * Grades one submission and stores its verdict. One that has a verdict keeps it: the queue may deliver twice, and does when
 * a grader was killed between the verdict and what follows from it.
 */
export async function gradeSubmission(database: PrismaClient, id: string, sandbox: Sandbox): Promise<void> {
  const submission = await database.submission.findUnique({ where: { id }, select: columns })
  // An account that was deleted has taken its submissions with it.
  if (!submission) return
  const { exercises } = await library()
  if (submission.status !== 'queued') return recordReviews(database, submission, exercises)
  const exercise = exercises.get(submission.exercise)
  if (!exercise) throw new Error(`there is no exercise ${submission.exercise}`)
  const verdict = await grade(exercise, submission.code, submission.seed, sandbox)
  if (verdict.status === 'passed') {
    await database.$transaction(async (transaction) => {
      await lockedSettings(transaction, submission.userId)
      if (!(await storeVerdict(transaction, verdictChannel, rowOf(id, verdict)))) return
      await recordReviewsAfter(transaction, submission, exercise.minutes, exercises)
    })
    return
  }
  // Nothing follows from this verdict by itself, so that a statement is enough. A pass that was sent later may have waited
  // for it; one that is not there to be seen now will see the verdict.
  await storeVerdict(database, verdictChannel, rowOf(id, verdict))
  if (await isFollowed(database, submission)) await recordReviews(database, submission, exercises)
}

type Submission = Parameters<typeof recordReviewsAfter>[1]

const rowOf = (id: string, verdict: Verdict) => ({
  id,
  status: verdict.status,
  mistake: mistakeOf(verdict),
  verdict: JSON.stringify(encodeVerdict(verdict)),
  exerciseHash: verdict.exerciseHash,
})

/** Whether something sent later for the same exercise has passed, or is about to. */
async function isFollowed(database: PrismaClient, submission: Submission): Promise<boolean> {
  const { userId, exercise, purpose, createdAt } = submission
  const later = await database.submission.findFirst({
    where: { userId, exercise, purpose, createdAt: { gt: createdAt }, status: { in: ['queued', 'passed'] } },
    select: { id: true },
  })
  return later !== null
}

/** Logs what the end of a submission lets be logged, under the lock that puts graders in order. */
async function recordReviews(
  database: PrismaClient,
  submission: Submission,
  exercises: Library['exercises'],
): Promise<void> {
  const { minutes } = exercises.get(submission.exercise) ?? {}
  if (minutes === undefined) return
  await database.$transaction(async (transaction) => {
    await lockedSettings(transaction, submission.userId)
    await recordReviewsAfter(transaction, submission, minutes, exercises)
  })
}
