import { library } from '#exercises/load.ts'
import type { Prisma, PrismaClient } from '#prisma/client.ts'
import { recordReviewsAfter, submissionPlace } from '#prisma/exercise-review.ts'
import { lockedSettings } from '#prisma/review-rows.ts'
import { grade } from '../grade.ts'
import { encodeVerdict, mistakeOf, type Verdict, verdictChannel } from '../protocol.ts'
import type { Sandbox } from '../sandbox/protocol.ts'

/** Grades one submission and stores its verdict. One that has a verdict is left alone: the queue may deliver twice. */
export async function gradeSubmission(database: PrismaClient, id: string, sandbox: Sandbox): Promise<void> {
  const submission = await database.submission.findUnique({
    where: { id, status: 'queued' },
    select: { ...submissionPlace, code: true, seed: true },
  })
  if (!submission) return
  const { exercises } = await library()
  const exercise = exercises.get(submission.exercise)
  if (!exercise) throw new Error(`there is no exercise ${submission.exercise}`)
  const verdict = await grade(exercise, submission.code, submission.seed, sandbox)
  await database.$transaction(async (transaction) => {
    await lockedSettings(transaction, submission.userId)
    if (await storeVerdict(transaction, id, verdict)) {
      await recordReviewsAfter(transaction, submission, exercise.minutes, exercises)
    }
  })
}

/** The verdict and its announcement, all or nothing; nothing where there is a verdict by now. */
async function storeVerdict(transaction: Prisma.TransactionClient, id: string, verdict: Verdict): Promise<boolean> {
  const stored = await transaction.$queryRaw<unknown[]>`
    WITH graded AS (
      UPDATE "Submission" SET status = ${verdict.status}, mistake = ${mistakeOf(verdict)},
        verdict = ${JSON.stringify(encodeVerdict(verdict))}::jsonb, "exerciseHash" = ${verdict.exerciseHash}, "gradedAt" = now()
      WHERE id = ${id}::uuid AND status = 'queued' RETURNING id
    ) SELECT pg_notify(${verdictChannel}, id::text)::text FROM graded`
  return stored.length > 0
}
