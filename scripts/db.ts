import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#prisma/embedded.ts'
import { migrate, pendingSql, writeMigration } from '#prisma/migrate.ts'
import { generate } from './generate.ts'

const usage = `usage: npm run db -- migrate       bring the database at DATABASE_URL up to date
       npm run db -- new <name>   write the migration that leads to prisma/schema.prisma`

const [command, name] = process.argv.slice(2)
if (command === 'migrate' && !name) await migrateDatabase()
else if (command === 'new' && name && /^[a-z0-9_]+$/.test(name)) await newMigration(name)
else {
  console.error(usage)
  process.exitCode = 2
}

async function migrateDatabase(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) {
    console.error('DATABASE_URL is not set. The embedded database is brought up to date by `npm start`.')
    process.exitCode = 1
    return
  }
  const applied = await migrate(url)
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
}

/** On a PostgreSQL of its own, so that nothing depends on the state of anybody's database. */
async function newMigration(name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-migration-'))
  const server = await startEmbedded(join(folder, 'postgres'), { durable: false })
  try {
    const sql = await pendingSql(server.url)
    if (!sql) return console.log('The migrations already lead to prisma/schema.prisma.')
    console.log(`Wrote ${await writeMigration(name, sql, new Date())}. Read it before you commit it.`)
    await generate()
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
