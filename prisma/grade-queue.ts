import type { Prisma, PrismaClient } from './client.ts'

/** The last of so many attempts begins four minutes after the first: e seconds after one, e² after two, up to e⁵. */
const maxAttempts = 6

/** Behind this many of one's own, one more makes no difference: it leaves room below for what may wait longer. */
const lastPlace = 500

/** What a learner hands in. */
export interface NewSubmissionRow {
  id: string
  userId: string
  exercise: string
  code: string
  seed: number
  purpose?: string
  hintsSeen?: number
  durationMs?: number
}

/**
 * Stores a submission and queues it for the task that grades, both or neither; false, and neither, where its id is taken.
 * Its place follows from how many of its learner's own already wait: the first of each learner comes before the second of
 * anybody, so that nobody waits behind the hundred of another.
 */
export async function storeAndQueue(
  database: Pick<Prisma.TransactionClient, '$queryRaw'>,
  task: string,
  { id, userId, exercise, code, seed, purpose = 'practice', hintsSeen = 0, durationMs = 0 }: NewSubmissionRow,
): Promise<boolean> {
  const queued = await database.$queryRaw<unknown[]>`
    WITH stored AS (
      INSERT INTO "Submission" (id, "userId", exercise, code, seed, purpose, "hintsSeen", "durationMs")
      VALUES (${id}::uuid, ${userId}, ${exercise}, ${code}, ${seed}::int, ${purpose}, ${hintsSeen}::int, ${durationMs}::int)
      ON CONFLICT (id) DO NOTHING RETURNING id
    ) SELECT (graphile_worker.add_job(
        ${task}, json_build_object('submissionId', id), job_key => id::text, max_attempts => ${maxAttempts}::int,
        priority => (
          SELECT least(count(*), ${lastPlace}::int)::int FROM "Submission" WHERE "userId" = ${userId} AND status = 'queued'
        )
      )).id::text FROM stored`
  return queued.length > 0
}

/**
 * Marks as `ungraded`, and announces on the channel of verdicts, what waits though its job has no attempt left, because
 * grading failed each time or took the grader down with it: a fault of ours, of which the learner is told instead of
 * waiting for ever. Gives their ids.
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
