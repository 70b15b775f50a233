import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { createClient, type PrismaClient } from '#prisma/client.ts'

let cloned: Promise<{ url: string; client: PrismaClient }> | undefined

/** A client for this test file's own database: real, migrated and empty. DATABASE_URL names it from then on. */
export async function testDatabase(): Promise<PrismaClient> {
  cloned ??= clone()
  return (await cloned).client
}

/** The address of the same database, for what opens connections of its own. */
export async function testDatabaseUrl(): Promise<string> {
  cloned ??= clone()
  return (await cloned).url
}

async function clone(): Promise<{ url: string; client: PrismaClient }> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const template = new URL(inject('templateUrl'))
  // One at a time: a template must not be in use while it is copied.
  await onServer(
    'SELECT pg_advisory_lock(1)',
    `CREATE DATABASE ${name} TEMPLATE "${template.pathname.slice(1)}" STRATEGY file_copy`,
  )
  const url = new URL(template)
  url.pathname = name
  process.env.DATABASE_URL = url.href
  return { url: url.href, client: createClient(url.href) }
}

async function onServer(...statements: string[]): Promise<void> {
  const url = new URL(inject('templateUrl'))
  url.pathname = 'postgres'
  const server = new pg.Client({ connectionString: url.href })
  await server.connect()
  for (const statement of statements) await server.query(statement)
  await server.end()
}

afterAll(async () => {
  if (!cloned) return
  const { client, url } = await cloned
  await client.$disconnect()
  await onServer(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
})
