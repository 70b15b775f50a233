import type { Prisma, PrismaClient } from './client.ts'

/** The last of so many attempts begins four minutes after the first: e seconds after one, e² after two, up to e⁵. */
const maxAttempts = 6

/** Behind this many of one's own, one more makes no difference: it leaves room below for what may wait longer. */
const lastPlace = 500

/**
 * Queues a stored submission for the task that grades. Its place follows from how many of its learner's own already wait:
 * the first of each learner comes before the second of anybody, so that nobody waits behind the hundred of another.
 */
export async function enqueueGrading(tx: Prisma.TransactionClient, task: string, submissionId: string): Promise<void> {
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${task}, json_build_object('submissionId', ${submissionId}::text),
      job_key => ${submissionId}, max_attempts => ${maxAttempts}::int,
      priority => (
        SELECT least(count(*), ${lastPlace}::int)::int FROM "Submission" earlier
        JOIN "Submission" own ON own.id = ${submissionId}::uuid AND own."userId" = earlier."userId"
        WHERE earlier.status = 'queued' AND earlier.id <> own.id
      )
    )`
}

/**
 * Marks as `ungraded`, and announces on the channel of verdicts, what waits though its job has no attempt left, because grading failed each time or
 * took the grader down with it: a fault of ours, of which the learner is told instead of waiting for ever. Gives their ids.
 */
export async function giveUpLostJobs(database: PrismaClient, channel: string): Promise<string[]> {
  const lost = await database.$queryRaw<{ id: string }[]>`
    WITH lost AS (
      UPDATE "Submission" submission SET status = 'ungraded' FROM graphile_worker.jobs job
      WHERE submission.status = 'queued' AND job.key = submission.id::text
        AND job.attempts >= job.max_attempts AND job.locked_at IS NULL
      RETURNING submission.id
    ) SELECT id, pg_notify(${channel}, id::text)::text FROM lost`
  return lost.map(({ id }) => id)
}
