import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type PrismaClient } from '#prisma/client.ts'
import { startEmbedded } from '#prisma/embedded.ts'
import { migrate } from '#prisma/migrate.ts'

/** A migrated database of the bench's own, as durable as a real one, gone when the work is done. */
export async function withBenchDatabase<Outcome>(
  work: (database: { url: string; client: PrismaClient }) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-bench-'))
  const embedded = await startEmbedded(folder)
  const client = createClient(embedded.url)
  try {
    await migrate(embedded.url)
    return await work({ url: embedded.url, client })
  } finally {
    await client.$disconnect()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
