import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'

export * from './generated/client.ts'

/** A client with a pool of its own. It gives up on a database that does not answer within five seconds. */
export function createClient(url: string): PrismaClient {
  // Prisma's adapter writes instants without their zone, and reads them as if they were UTC: so the session must be UTC,
  // wherever the server stands.
  const options = '-c TimeZone=UTC'
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, connectionTimeoutMillis: 5000, options }) })
}

const kept = globalThis as { deepRecallDatabase?: PrismaClient }

/** This process's client, for DATABASE_URL. Kept on globalThis, so that a development reload opens no second pool. */
export function database(): PrismaClient {
  if (!kept.deepRecallDatabase) {
    const url = process.env.DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set: `npm start` sets it for the processes that it starts')
    kept.deepRecallDatabase = createClient(url)
  }
  return kept.deepRecallDatabase
}
