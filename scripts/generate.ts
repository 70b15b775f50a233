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
  {
    folder: '.practice/runner',
    sources: [
      '{exercises,grader}/*.ts',
      'grader/{browser,sandbox}/**/*.ts',
      'app/_ui/render-markdown.ts',
      'node_modules/{@tensorflow/tfjs-*,amaro,esbuild,highlight.js,katex,marked,marked-*}/package.json',
    ],
    make: async () => (await import('#grader/browser/bundle.ts')).bundleRunner(),
  },
  {
    folder: '.practice/kits',
    sources: ['exercises/**/*.{ts,yaml,md}', 'grader/*.ts', 'grader/browser/*kit*.ts'],
    make: makeKits,
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

/** Kits are made by running references and mistakes, in a process of its own: ours may be the web's, which has no tfjs. */
async function makeKits(): Promise<void> {
  await promisify(execFile)(process.execPath, ['grader/browser/make-kits.ts'])
}

if (import.meta.main) {
  const made = await generate()
  console.log(made.length > 0 ? `Generated ${made.join(', ')}.` : 'All that is generated is current.')
}
