import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { runMigrations } from 'graphile-worker'
import { withSchemaEngine } from './schema-engine.ts'

const folder = join(import.meta.dirname, 'migrations')
const schemaPath = join(import.meta.dirname, 'schema.prisma')
const filters = { externalTables: [], externalEnums: [] }

/** Brings a database up to date: our tables, then the queue's. Gives the names of the migrations that it applied. */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = await migrationList()
  const applied = await withSchemaEngine(url, await schema(), (engine) =>
    engine.applyMigrations({ migrationsList, filters }),
  )
  await runMigrations({ connectionString: url })
  return applied.appliedMigrationNames
}

/**
 * The SQL that leads from the last migration to schema.prisma; null when they agree. The database is only a scratch
 * pad: the engine replays the migrations in a shadow database beside it.
 */
export async function pendingSql(url: string): Promise<string | null> {
  const [from, to] = [await migrationList(), await schema()]
  const { stdout } = await withSchemaEngine(url, to, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...from },
      to: { tag: 'schemaDatamodel', files: [to] },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  return stdout && !stdout.startsWith('-- This is an empty migration') ? stdout : null
}

/** Writes a migration, under the name by which the engine orders it, and gives its file. */
export async function writeMigration(name: string, sql: string, now: Date): Promise<string> {
  const migration = join(folder, `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  await mkdir(migration)
  const file = join(migration, 'migration.sql')
  await writeFile(file, sql)
  return file
}

async function schema(): Promise<{ path: string; content: string }> {
  return { path: schemaPath, content: await readFile(schemaPath, 'utf8') }
}

async function migrationList(): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: content } } }
    }),
  )
  const lock = await readFile(join(folder, 'migration_lock.toml'), 'utf8')
  const lockfile = { path: 'migration_lock.toml', content: lock }
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories }
}
