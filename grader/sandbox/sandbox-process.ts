import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { type Confinement, noEnvironment } from './confinement.ts'
import { onLines } from './lines.ts'
import { type Order, Ready, Reply, type Told } from './messages.ts'
import { openNotes } from './read-notes.ts'
import { type Kill, watch } from './watch.ts'

/** How an order ended: with a reply, by being killed, or with the end of the process (whose last words are
 * `stderr`); `told` is what it had noted by then. */
export type Outcome =
  | { kind: 'replied'; reply: Reply }
  | { kind: 'killed'; why: Kill; told: Told }
  | { kind: 'died'; stderr: string; told: Told }

export interface SandboxProcess {
  pid: number
  ready: Ready
  hasRun(): boolean
  /** Gives the process one order; it takes one at a time. */
  run(order: Order): Promise<Outcome>
  /** Ends the process, in whatever state it is, and waits until it is gone. */
  kill(): Promise<void>
}

const startMs = 20_000
/** A reply is longer only if it was not made by our code. */
const capCharacters = 40_000_000

/** Starts a sandbox process, and waits until it has warmed up. */
export async function startSandboxProcess({ command, args }: Confinement): Promise<SandboxProcess> {
  const notes = openNotes()
  // The fourth is `notesDescriptor`. Node's types know of three.
  const stdio = ['pipe', 'pipe', 'pipe', notes.descriptor] as unknown as ['pipe', 'pipe', 'pipe']
  const child = spawn(command, args, { env: noEnvironment, stdio, cwd: '/' })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-20_000)
  })
  // A process that dies while it is written to: its end is what counts.
  child.stdin.on('error', () => undefined)
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', (error) => {
      stderr += String(error)
      resolve()
    })
  })
  const lines = nextLines(child, gone)
  const end = async () => {
    child.kill('SIGKILL')
    await gone
  }
  const kill = async () => {
    await end()
    notes.close()
  }

  const first = await Promise.race([lines.next(), waitMs(startMs).then(() => null)])
  const ready = first === null ? undefined : Ready.safeParse(parse(first)).data
  if (ready === undefined) {
    await kill()
    throw new Error(`a sandbox process did not start: ${stderr.trim() || 'it said nothing'}`)
  }

  let hasRun = false
  async function run(order: Order): Promise<Outcome> {
    hasRun = true
    const watched = watch(child.pid as number, order.limits)
    const said = lines.next().then((line) => ({ line }))
    child.stdin.write(`${JSON.stringify(order)}\n`)
    const first = await Promise.race([said, watched.killed])
    watched.stop()
    if (typeof first === 'string') {
      await end()
      return { kind: 'killed', why: first, told: notes.read(order.id) }
    }
    const { line } = first
    const reply = line === null ? undefined : Reply.safeParse(parse(line)).data
    if (reply?.id === order.id) return { kind: 'replied', reply }
    await end()
    const told = notes.read(order.id)
    return { kind: 'died', stderr: line === null ? stderr : 'it said what it should not', told }
  }

  return { pid: child.pid as number, ready, hasRun: () => hasRun, run, kill }
}

const waitMs = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms).unref())

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The lines of a process, one for each `next()`; null when it ends first. */
function nextLines(child: ChildProcessByStdio<Writable, Readable, Readable>, gone: Promise<void>) {
  let waiting: ((line: string | null) => void) | null = null
  const give = (line: string | null) => {
    const receiver = waiting
    waiting = null
    // A line that nobody asked for: only code that is not ours says it.
    if (receiver === null) child.kill('SIGKILL')
    else receiver(line)
  }
  onLines(child.stdout, capCharacters, give)
  void gone.then(() => waiting?.(null))
  return {
    next: () =>
      new Promise<string | null>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve(null)
        else waiting = resolve
      }),
  }
}
