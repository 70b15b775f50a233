import { library } from '#exercises/load.ts'
import type { Prisma, PrismaClient } from '#prisma/client.ts'
import { recordReviewsAfter, submissionPlace } from '#prisma/exercise-review.ts'
import type { RegradeJob } from '#prisma/regrade-queue.ts'
import { lockedSettings } from '#prisma/review-rows.ts'
import { grade } from '../grade.ts'
import { encodeVerdict, mistakeOf, type Verdict } from '../protocol.ts'
import type { Sandbox } from '../sandbox/protocol.ts'

/**
 * Grades a submission again, by its own code and seed, with the version of its exercise that the regrade asks for. One
 * that is done, or belongs to a newer regrade by now, is left alone: the queue may deliver twice.
 */
export async function regradeSubmission(database: PrismaClient, job: RegradeJob, sandbox: Sandbox): Promise<void> {
  const waiting = await database.regradedSubmission.findUnique({
    where: { regradeId_submissionId: job, gradedAt: null },
    select: {
      regrade: { select: { exercise: true, exerciseHash: true } },
      submission: { select: { ...submissionPlace, code: true, seed: true } },
    },
  })
  if (!waiting) return
  const { regrade, submission } = waiting
  const { exercises } = await library()
  const exercise = exercises.get(regrade.exercise)
  if (!exercise) throw new Error(`there is no exercise ${regrade.exercise} in this grader`)
  if (exercise.hash !== regrade.exerciseHash) {
    throw new Error(`this grader has another version of ${regrade.exercise} than the regrade asks for: restart it`)
  }
  const verdict = await grade(exercise, submission.code, submission.seed, sandbox)
  await database.$transaction(async (transaction) => {
    await lockedSettings(transaction, submission.userId)
    if (!(await storeRegraded(transaction, job, verdict))) return
    // A pass found late counts as of when it was sent.
    if (verdict.status === 'passed') await recordReviewsAfter(transaction, submission, exercise.minutes, exercises)
  })
}

/** The new verdict, and what it was before, all or nothing; nothing where it is stored already. A pass stays a pass. */
async function storeRegraded(
  transaction: Prisma.TransactionClient,
  { regradeId, submissionId }: RegradeJob,
  verdict: Verdict,
): Promise<boolean> {
  const mistake = mistakeOf(verdict)
  const stored = await transaction.$executeRaw`
    WITH regraded AS (
      UPDATE "RegradedSubmission" SET "statusAfter" = ${verdict.status}, "mistakeAfter" = ${mistake}, "gradedAt" = now()
      WHERE "regradeId" = ${regradeId}::uuid AND "submissionId" = ${submissionId}::uuid AND "gradedAt" IS NULL
      RETURNING "submissionId"
    ) UPDATE "Submission" submission SET mistake = ${mistake}, "gradedAt" = now(), "exerciseHash" = ${verdict.exerciseHash},
        verdict = ${JSON.stringify(encodeVerdict(verdict))}::jsonb,
        status = CASE WHEN submission.status = 'passed' THEN 'passed' ELSE ${verdict.status} END
      FROM regraded WHERE submission.id = regraded."submissionId"`
  return stored > 0
}
