import { Prisma, type PrismaClient } from './client.ts'

/** The queue in numbers, for whoever watches over the app. */
export interface QueueState {
  /** Submissions without a verdict yet, and for how long the oldest of them has waited. */
  waiting: number
  oldestWaitingSeconds: number
  /** Those of them at which grading has failed already, by a fault of ours, and is tried again. */
  failing: number
  /** The most attempts that failed at one of these. */
  mostFailedAttempts: number
  /** Submissions at which every attempt failed. */
  ungraded: number
}

/** How many attempts at a job have failed, with an error or with the end of their grader: one that is held may yet succeed. */
const failedAttempts = Prisma.sql`coalesce(job.attempts - (job.locked_at IS NOT NULL)::int, 0)`

/** One row, whatever there is. */
export async function queueState(database: PrismaClient): Promise<QueueState> {
  const [state] = await database.$queryRaw<[QueueState]>`
    SELECT (count(*) FILTER (WHERE queued))::int AS waiting,
      coalesce(round(extract(epoch FROM now() - min("createdAt") FILTER (WHERE queued))), 0)::int AS "oldestWaitingSeconds",
      (count(*) FILTER (WHERE queued AND ${failedAttempts} > 0))::int AS failing,
      coalesce(max(${failedAttempts}) FILTER (WHERE queued), 0)::int AS "mostFailedAttempts",
      (count(*) FILTER (WHERE NOT queued))::int AS ungraded
    FROM (SELECT id, "createdAt", status = 'queued' AS queued FROM "Submission" WHERE status IN ('queued', 'ungraded')) submission
    LEFT JOIN graphile_worker.jobs job ON job.key = submission.id::text`
  return state
}

/** Whether grading this submission, which waits, has failed already, and is tried again. */
export async function isDelayed(database: PrismaClient, submissionId: string): Promise<boolean> {
  const [job] = await database.$queryRaw<{ failed: number }[]>`
    SELECT ${failedAttempts}::int AS failed FROM graphile_worker.jobs job WHERE key = ${submissionId}`
  return job !== undefined && job.failed > 0
}

/** One submission that waits, or that could not be graded. */
export interface Unanswered {
  id: string
  exercise: string
  status: 'queued' | 'ungraded'
  ageSeconds: number
  failedAttempts: number
  maxAttempts: number
  /** When it is tried next; null while it is, and when it is not any more. */
  nextInSeconds: number | null
  /** In one line; null where no attempt failed, or where it took its grader down. */
  lastError: string | null
}

/** What has no verdict: first that at which grading failed, and the oldest first. At most `most` of them. */
export function unansweredSubmissions(database: PrismaClient, most: number): Promise<Unanswered[]> {
  return database.$queryRaw<Unanswered[]>`
    SELECT submission.id, exercise, status, extract(epoch FROM now() - "createdAt")::int AS "ageSeconds",
      ${failedAttempts}::int AS "failedAttempts", coalesce(job.max_attempts, 0)::int AS "maxAttempts",
      CASE WHEN status = 'queued' AND job.locked_at IS NULL
        THEN greatest(0, extract(epoch FROM job.run_at - now()))::int END AS "nextInSeconds",
      split_part(job.last_error, E'\n', 1) AS "lastError"
    FROM "Submission" submission LEFT JOIN graphile_worker.jobs job ON job.key = submission.id::text
    WHERE status IN ('queued', 'ungraded')
    ORDER BY ${failedAttempts} = 0, "createdAt" LIMIT ${most}::int`
}
