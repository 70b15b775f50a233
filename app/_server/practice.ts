import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// What a browser runs code with, as `scripts/generate.ts` made it. A browser keeps each file under its version for good.

const folder = join(process.cwd(), '.practice')

/** Where a page finds the programs of its worker, and the cases of its exercise. */
export interface Practice {
  /** The folder of `host.js`, `child.js` and `stripper.wasm`. */
  runner: string
  kit: string
}

async function versions(): Promise<{ runner: string; kits: string }> {
  const [runner, kits] = await Promise.all([
    readFile(join(folder, 'runner/version'), 'utf8'),
    readFile(join(folder, 'kits/made-from.sha256'), 'utf8'),
  ])
  return { runner, kits: kits.slice(0, 16) }
}

/** The addresses for an exercise, by its key. */
export async function practiceOf(exercise: string): Promise<Practice> {
  const { runner, kits } = await versions()
  return { runner: `/exercises/runner/${runner}`, kit: `/exercises/runner/kits/${kits}/${exercise}` }
}

const types: Record<string, string> = {
  'host.js': 'text/javascript; charset=utf-8',
  'child.js': 'text/javascript; charset=utf-8',
  'stripper.wasm': 'application/wasm',
}

/** A file, and whether its version is the one that was asked for: under any other address it is not to be kept. */
export interface PracticeFile {
  bytes: Uint8Array
  type: string
  isAsked: boolean
}

/** A file of the runner; null where there is none of that name. A page older than the files gets them as they are now. */
export async function runnerFile(version: string, name: string): Promise<PracticeFile | null> {
  const type = types[name]
  if (type === undefined) return null
  const [bytes, { runner }] = await Promise.all([readFile(join(folder, 'runner', name)), versions()])
  return { bytes, type, isAsked: version === runner }
}

/** The kit of an exercise, whose key is one of the library. */
export async function kitFile(version: string, exercise: string): Promise<PracticeFile> {
  const [bytes, { kits }] = await Promise.all([readFile(join(folder, 'kits', `${exercise}.json`)), versions()])
  return { bytes, type: 'application/json', isAsked: version === kits }
}
