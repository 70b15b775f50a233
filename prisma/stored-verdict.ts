import type { Prisma } from './client.ts'

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
  database: Pick<Prisma.TransactionClient, '$queryRaw'>,
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
