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
 * Writes the migration that leads from the last one to schema.prisma, and gives its folder; null when there is nothing
 * to do. The database is only a scratch pad: the engine replays the migrations in a shadow database beside it.
 */
export async function writeMigration(url: string, name: string, now: Date): Promise<string | null> {
  const [from, to] = [await migrationList(), await schema()]
  const { stdout: sql } = await withSchemaEngine(url, to, (engine) =>
    engine.diff({
      from: { tag: 'migrations', ...from },
      to: { tag: 'schemaDatamodel', files: [to] },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  if (!sql || sql.startsWith('-- This is an empty migration')) return null
  const migration = join(folder, `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  await mkdir(migration, { recursive: true })
  await writeFile(join(migration, 'migration.sql'), sql)
  return migration
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
