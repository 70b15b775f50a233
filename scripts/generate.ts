import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isMadeFrom, noteMadeFrom, sourceHash } from './source-hash.ts'

/** A folder of files that are made from other files, and are not in git. */
interface Generated {
  folder: string
  sources: string[]
  make(): Promise<unknown>
}

// Each is imported when it is needed: in a fresh clone nothing is there yet, and what makes one may import another.
const all: Generated[] = [
  {
    folder: 'prisma/generated',
    sources: ['prisma/schema.prisma', 'node_modules/prisma/package.json'],
    make: generatePrismaClient,
  },
  {
    folder: 'exercises/schema',
    sources: ['exercises/schema.ts', 'exercises/json-schema.ts', 'node_modules/zod/package.json'],
    make: async () => (await import('#exercises/json-schema.ts')).writeJsonSchemas(),
  },
  {
    folder: '.sandbox',
    sources: ['grader/sandbox/**/*.ts', 'node_modules/{@tensorflow/tfjs-*,esbuild,isolated-vm}/package.json'],
    make: async () => (await import('#grader/sandbox/bundle.ts')).bundleSandbox(),
  },
]

/** Makes what is missing or older than its sources, and gives the folders that it made. */
export async function generate(): Promise<string[]> {
  const made: string[] = []
  for (const { folder, sources, make } of all) {
    const hash = await sourceHash(sources)
    if (await isMadeFrom(folder, hash)) continue
    await make()
    await noteMadeFrom(folder, hash)
    made.push(folder)
  }
  return made
}

/** Generating needs no schema engine, but looks for one, and would download it: any program that exists will do. */
async function generatePrismaClient(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  await promisify(execFile)(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], { env })
}

if (import.meta.main) {
  const made = await generate()
  console.log(made.length > 0 ? `Generated ${made.join(', ')}.` : 'All that is generated is current.')
}
