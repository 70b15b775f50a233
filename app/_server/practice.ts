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

/** A file of the runner; null where there is none of that name and version. */
export async function runnerFile(version: string, name: string): Promise<{ type: string; bytes: Uint8Array } | null> {
  const type = types[name]
  if (type === undefined || version !== (await versions()).runner) return null
  return { type, bytes: await readFile(join(folder, 'runner', name)) }
}

/** The kit of an exercise as JSON; null where there is none of that version. `exercise` is a key of the library. */
export async function kitText(version: string, exercise: string): Promise<string | null> {
  return version === (await versions()).kits ? readFile(join(folder, 'kits', `${exercise}.json`), 'utf8') : null
}
