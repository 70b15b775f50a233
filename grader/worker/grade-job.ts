import { type Library, library } from '#exercises/load.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { recordReviewsAfter, type SubmissionPlace } from '#prisma/exercise-review.ts'
import { findToGrade, isFollowed, storeVerdict } from '#prisma/graded-submission.ts'
import { lockedSettings } from '#prisma/review-rows.ts'
import { grade } from '../grade.ts'
import { encodeVerdict, mistakeOf, type Verdict, verdictChannel } from '../protocol.ts'
import type { Sandbox } from '../sandbox/protocol.ts'

/**
 * Grades one submission and stores its verdict. One that has a verdict keeps it: the queue may deliver twice, and does when
 * a grader was killed between the verdict and what follows from it.
 */
export async function gradeSubmission(database: PrismaClient, id: string, sandbox: Sandbox): Promise<void> {
  const submission = await findToGrade(database, id)
  if (!submission) return
  const { exercises } = await library()
  if (submission.status !== 'queued') return recordReviews(database, submission, exercises)
  const exercise = exercises.get(submission.exercise)
  if (!exercise) throw new Error(`there is no exercise ${submission.exercise}`)
  const verdict = await grade(exercise, submission.code, submission.seed, sandbox)
  if (verdict.status === 'passed' && !submission.isMerePractice) {
    await database.$transaction(async (transaction) => {
      await lockedSettings(transaction, submission.userId)
      if (!(await storeVerdict(transaction, verdictChannel, rowOf(id, verdict)))) return
      await recordReviewsAfter(transaction, submission, exercise.minutes, exercises)
    })
    return
  }
  // This verdict is no review, so that a statement is enough. A pass that was sent later may have waited for it; one that
  // is not there to be seen now will see the verdict.
  await storeVerdict(database, verdictChannel, rowOf(id, verdict))
  if (await isFollowed(database, submission)) await recordReviews(database, submission, exercises)
}

const rowOf = (id: string, verdict: Verdict) => ({
  id,
  status: verdict.status,
  mistake: mistakeOf(verdict),
  verdict: JSON.stringify(encodeVerdict(verdict)),
  exerciseHash: verdict.exerciseHash,
})

/** Logs what the end of a submission lets be logged, under the lock that puts graders in order. */
async function recordReviews(
  database: PrismaClient,
  submission: SubmissionPlace,
  exercises: Library['exercises'],
): Promise<void> {
  const { minutes } = exercises.get(submission.exercise) ?? {}
  if (minutes === undefined) return
  await database.$transaction(async (transaction) => {
    await lockedSettings(transaction, submission.userId)
    await recordReviewsAfter(transaction, submission, minutes, exercises)
  })
}
