import type { Prisma, PrismaClient } from './client.ts'
import { notRegraded } from './regrade-change.ts'

/** The name of the queue's task that grades a submission again. */
export const regradeTask = 'regrade'

export interface RegradeJob {
  regradeId: string
  submissionId: string
}

/** Behind everything that a learner waits for, however many wait, wherever one worker takes both. */
const priority = 1000

/** As for a first grading: the last attempt begins four minutes after the first. */
const maxAttempts = 6

/** Queues all submissions of a stored regrade, each by itself. */
export async function enqueueRegrade(tx: Prisma.TransactionClient, regradeId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT count(*) FROM graphile_worker.add_jobs((
      SELECT array_agg((
        ${regradeTask}, json_build_object('regradeId', "regradeId", 'submissionId', "submissionId"),
        NULL, now(), ${maxAttempts}::int, "regradeId"::text || ':' || "submissionId"::text, ${priority}::int, NULL
      )::graphile_worker.job_spec)
      FROM "RegradedSubmission" WHERE "regradeId" = ${regradeId}::uuid
    ))`
}

/** Says of what could not be graded again, however often it was tried, that it will not be; gives the submissions' ids. */
export async function giveUpLostRegrades(database: PrismaClient): Promise<string[]> {
  const lost = await database.$queryRaw<{ id: string }[]>`
    UPDATE "RegradedSubmission" SET "statusAfter" = ${notRegraded}, "gradedAt" = now() FROM graphile_worker.jobs job
    WHERE job.task_identifier = ${regradeTask} AND job.attempts >= job.max_attempts AND job.locked_at IS NULL
      AND job.key = "regradeId"::text || ':' || "submissionId"::text AND "gradedAt" IS NULL
    RETURNING "submissionId" AS id`
  return lost.map(({ id }) => id)
}

/** Why the attempts so far at what still waits in these regrades failed, each reason once; none while all goes well. */
export async function regradeTroubles(database: PrismaClient, regradeIds: readonly string[]): Promise<string[]> {
  const rows = await database.$queryRaw<{ reason: string }[]>`
    SELECT DISTINCT split_part(last_error, E'\n', 1) AS reason FROM graphile_worker.jobs
    WHERE task_identifier = ${regradeTask} AND last_error IS NOT NULL AND split_part(key, ':', 1) = ANY(${regradeIds})
    ORDER BY reason LIMIT 5`
  return rows.map(({ reason }) => reason)
}
