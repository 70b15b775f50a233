import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#prisma/embedded.ts'
import { migrate } from '#prisma/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated template that each test file's database is cloned from. */
    templateUrl: string
  }
}

/** Starts a PostgreSQL for this run of the tests, apart from any other. */
export default async function startDatabase({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-tests-'))
  const server = await startEmbedded(join(folder, 'postgres'), { durable: false })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  await migrate(server.url).catch(async (error) => {
    await stop()
    throw error
  })
  provide('templateUrl', server.url)
  return stop
}
