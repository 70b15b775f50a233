import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { bundleFolder, isolateBundle, processBundle } from './bundle.ts'

/** One thing that stands between a learner's code and the machine. */
export interface Layer {
  name: string
  holds: boolean
  note: string
}

/** How to start a sandbox process on this machine. */
export interface Confinement {
  command: string
  args: string[]
  layers: Layer[]
}

/** Nothing of ours is in it: no address of a database, no key. */
export const noEnvironment = {} as NodeJS.ProcessEnv

/** A program that confines what it starts: it gives up a right and then becomes that program. */
interface Wrapper {
  layer: string
  program: string
  args: string[]
  note: string
}

/** V8 reserves 1 GB of address space for the process, and 128 MB for each isolate, before it does anything. */
const dataMb = 2048
/** The results of a run, as `notes.ts` writes them: 8 million characters of at most three bytes. */
const notesMb = 32
const nobody = 65534

const unprivileged: Wrapper = {
  layer: 'unprivileged user',
  program: 'setpriv',
  args: [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'],
  note: 'runs as nobody',
}

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
    args: [`--data=${dataMb * 2 ** 20}`, '--core=0', `--fsize=${notesMb * 2 ** 20}`, '--nofile=64'],
    note: `${dataMb} MB of data for the whole process, reserved addresses included; no core dumps, no file of more than ${notesMb} MB`,
  },
  // The last: a change of user would undo it.
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

/** The library of isolated-vm: found here, so that the process need not read folders to find it. */
function isolatedVmLibrary(): string {
  const require = createRequire(import.meta.url)
  const folder = join(require.resolve('isolated-vm/package.json'), '..')
  const nodeGypBuild = createRequire(join(folder, 'package.json'))('node-gyp-build') as { path(folder: string): string }
  return nodeGypBuild.path(folder)
}

/** Whether Node starts behind these words, and can read what it must. */
async function starts(words: string[], files: string[]): Promise<boolean> {
  const [command = '', ...args] = [...words, process.execPath]
  const read = "for (const file of process.argv.slice(1)) require('node:fs').accessSync(file, 4)"
  const options = { env: noEnvironment, timeout: 10_000 }
  return promisify(execFile)(command, [...args, '-e', read, ...files], options).then(
    () => true,
    () => false,
  )
}

/** Those wrappers that work on this machine, each behind those before it: a user of few rights may not be given more. */
async function findWorking(wrappers: Wrapper[], files: string[]): Promise<{ words: string[]; working: Set<Wrapper> }> {
  const found = await Promise.all(
    wrappers.map(async (wrapper) => ({ wrapper, path: await findProgram(wrapper.program) })),
  )
  const there = found.flatMap(({ wrapper, path }) =>
    path === null ? [] : [{ wrapper, words: [path, ...wrapper.args] }],
  )
  const all = there.flatMap(({ words }) => words)
  // Mostly all of them do, and then this is all there is to try.
  if (await starts(all, files)) return { words: all, working: new Set(there.map(({ wrapper }) => wrapper)) }
  const working = new Set<Wrapper>()
  let chain: string[] = []
  for (const { wrapper, words } of there) {
    if (!(await starts([...chain, ...words], files))) continue
    chain = [...chain, ...words]
    working.add(wrapper)
  }
  return { words: chain, working }
}

/** Finds out, by trying, what can confine a process on this machine. */
export async function findConfinement(): Promise<Confinement> {
  const library = isolatedVmLibrary()
  const files = [library, processBundle, isolateBundle]
  const isRoot = process.getuid?.() === 0
  const wanted = isRoot ? [unprivileged, ...wrappers] : wrappers
  const { words, working } = await findWorking(wanted, files)
  const node = [
    process.execPath,
    // isolated-vm asks for it.
    '--no-node-snapshot',
    '--no-warnings',
    '--permission',
    '--allow-addons',
    `--allow-fs-read=${bundleFolder}`,
    `--allow-fs-read=${library}`,
    // `Math.random` starts the same in each isolate, so that a verdict can be had again.
    '--random-seed=20171',
    ...[processBundle, library, isolateBundle],
  ]
  const [command = '', ...args] = [...words, ...node]
  const layers = wanted.map((wrapper) => {
    const holds = working.has(wrapper)
    return {
      name: wrapper.layer,
      holds,
      note: holds ? wrapper.note : `${wrapper.program} does not work on this machine`,
    }
  })
  if (!isRoot) layers.unshift({ name: unprivileged.layer, holds: true, note: 'runs as the user of the grader' })
  return { command, args, layers }
}
