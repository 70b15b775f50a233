import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { migrationAdapter } from './migration-adapter.ts'

/** What the module of the package's glue code exports besides its types. */
interface Glue {
  SchemaEngine: typeof SchemaEngine
  __wbg_set_wasm(exports: WebAssembly.Exports): void
}

/**
 * Runs `act` with Prisma's own migration engine on a database, and closes its connections after it: the engine holds a
 * lock as long as they live. It is WebAssembly of the same commit as our Prisma, because its binary would be downloaded.
 */
export async function withSchemaEngine<Result>(
  url: string,
  schema: { path: string; content: string },
  act: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= loadEngine()
  const { SchemaEngine } = await loading
  const adapter = migrationAdapter(url)
  const bound = bindMigrationAwareSqlAdapterFactory(adapter)
  const engine = await SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => {}, bound)
  try {
    return await act(engine)
  } finally {
    await adapter.close()
  }
}

// Once in a process: the glue code keeps the instance that it was given last.
let loading: Promise<Glue> | undefined

/** Instantiated by hand: importing a .wasm file makes Node warn that it is experimental. */
async function loadEngine(): Promise<Glue> {
  const glueName = '@prisma/schema-engine-wasm/schema_engine_bg'
  const glue = (await import(glueName)) as Glue & WebAssembly.ModuleImports
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'))
  const imports: WebAssembly.ModuleImports = { ...glue }
  // The engine never clears the ten seconds that it gives its lock, and a process would stay for them.
  const timer = Object.keys(glue).find((name) => name.startsWith('__wbg_setTimeout'))
  if (timer) imports[timer] = (call: () => void, delayMs: number) => setTimeout(call, delayMs).unref()
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': imports })
  glue.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return glue
}
