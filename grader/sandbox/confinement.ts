import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { bundleFolder, isolateBundle, processBundle } from './bundle.ts'

/** Nothing of ours is in it: no address of a database, no key. */
export const noEnvironment = {} as NodeJS.ProcessEnv

/** How to start a sandbox process on this machine: what confines it from outside, and what could not be had. */
export interface Confinement {
  command: string
  args: string[]
  layers: { name: string; holds: boolean; note: string }[]
}

/** A program that confines what it starts: it sets its limit and then becomes that program. */
interface Wrapper {
  layer: string
  program: string
  args: string[]
  note: string
}

/** V8 reserves about 1 GB of address space before it does anything: much less than this and nothing starts. */
const dataBytes = 2048 * 2 ** 20

const wrappers: Wrapper[] = [
  {
    layer: 'no network',
    program: 'unshare',
    args: ['--user', '--map-root-user', '--net', '--ipc'],
    note: 'a network namespace of its own, with nothing in it',
  },
  {
    layer: 'memory cap',
    program: 'prlimit',
    args: [`--data=${dataBytes}`, '--core=0', '--fsize=0', '--nofile=64'],
    note: `${dataBytes / 2 ** 20} MB of data for the whole process; no core dumps, no files written`,
  },
  {
    layer: 'ends with its parent',
    program: 'setpriv',
    args: ['--pdeathsig', 'KILL', '--no-new-privs'],
    note: 'killed when the parent ends, even if it is wedged; no new privileges',
  },
]

async function findProgram(name: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return null
}

/** The words that put a wrapper before a command, and null where it does not work. */
async function tryWrapper({ program, args }: Wrapper): Promise<string[] | null> {
  const path = await findProgram(program)
  if (path === null) return null
  // Node itself is what will be started, so it is what is tried.
  const works = promisify(execFile)(path, [...args, process.execPath, '--version'], {
    env: noEnvironment,
    timeout: 10_000,
  })
  return works.then(
    () => [path, ...args],
    () => null,
  )
}

/** The library of isolated-vm: found here, so that the process need not read folders to find it. */
function isolatedVmLibrary(): string {
  const require = createRequire(import.meta.url)
  const folder = join(require.resolve('isolated-vm/package.json'), '..')
  const nodeGypBuild = createRequire(join(folder, 'package.json'))('node-gyp-build') as { path(folder: string): string }
  return nodeGypBuild.path(folder)
}

/** Finds out, by trying, what can confine a process on this machine. */
export async function findConfinement(): Promise<Confinement> {
  const tried = await Promise.all(wrappers.map(async (wrapper) => ({ wrapper, words: await tryWrapper(wrapper) })))
  const library = isolatedVmLibrary()
  const node = [
    process.execPath,
    // isolated-vm asks for it.
    '--no-node-snapshot',
    '--no-warnings',
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${bundleFolder}`,
    `--allow-fs-read=${library}`,
    // No eval, in the isolates either. `Math.random` starts the same each time, so that a verdict can be had again.
    '--disallow-code-generation-from-strings',
    '--random-seed=20171',
    processBundle,
    library,
    isolateBundle,
  ]
  const [command, ...args] = [...tried.flatMap(({ words }) => words ?? []), ...node] as [string, ...string[]]
  const layers = tried.map(({ wrapper: { layer, program, note }, words }) => ({
    name: layer,
    holds: words !== null,
    note: words === null ? `${program} does not work on this machine` : note,
  }))
  return { command, args, layers }
}
