import type { Prisma } from './client.ts'
import type { SubmissionPlace } from './exercise-review.ts'

// The statements of a grading. They are what a grader does most, so each is one round trip, and plain SQL.

type Database = Pick<Prisma.TransactionClient, '$queryRaw'>

/** A submission as a grader needs it. */
export interface ToGrade extends SubmissionPlace {
  status: string
  code: string
  seed: number
  /** It was sent as practice of what its person has a memory of: whatever comes of it is no review. */
  isMerePractice: boolean
}

/** Null where there is no such submission, as an account that was deleted has taken its submissions with it. */
export async function findToGrade(database: Database, id: string): Promise<ToGrade | null> {
  const [found] = await database.$queryRaw<ToGrade[]>`
    SELECT id, submission."userId", exercise, purpose, "createdAt", status, code, seed,
      purpose <> 'review' AND memory.item IS NOT NULL AS "isMerePractice"
    FROM "Submission" submission
    LEFT JOIN "Memory" memory ON memory."userId" = submission."userId" AND memory.item = exercise
    WHERE id = ${id}::uuid`
  return found ?? null
}

/** A verdict as its row keeps it; `verdict` is JSON. */
export interface StoredVerdict {
  id: string
  status: string
  mistake: string | null
  verdict: string
  exerciseHash: string
}

/** Stores a verdict and announces it on the channel, all or nothing; false, and nothing, where there is one by now. */
export async function storeVerdict(
  database: Database,
  channel: string,
  { id, status, mistake, verdict, exerciseHash }: StoredVerdict,
): Promise<boolean> {
  const stored = await database.$queryRaw<unknown[]>`
    WITH graded AS (
      UPDATE "Submission" SET status = ${status}, mistake = ${mistake}, verdict = ${verdict}::jsonb,
        "exerciseHash" = ${exerciseHash}, "gradedAt" = now()
      WHERE id = ${id}::uuid AND status = 'queued' RETURNING id
    ) SELECT pg_notify(${channel}, id::text)::text FROM graded`
  return stored.length > 0
}

/** Whether something sent later for the same exercise has passed, or is about to. */
export async function isFollowed(
  database: Database,
  { userId, exercise, purpose, createdAt }: SubmissionPlace,
): Promise<boolean> {
  const later = await database.$queryRaw<unknown[]>`
    SELECT FROM "Submission" WHERE "userId" = ${userId} AND exercise = ${exercise} AND purpose = ${purpose}
      AND "createdAt" > ${createdAt.toISOString()}::timestamptz AND status IN ('queued', 'passed') LIMIT 1`
  return later.length > 0
}
