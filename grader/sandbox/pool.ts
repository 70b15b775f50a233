import { bundleSandbox } from './bundle.ts'
import { findConfinement } from './confinement.ts'
import { layersOf } from './layers.ts'
import type { Order } from './messages.ts'
import type { Program, Run, Sandbox } from './protocol.ts'
import { type Outcome, type SandboxProcess, startSandboxProcess } from './sandbox-process.ts'
import { readRun } from './told.ts'
import { encodeWire } from './wire.ts'

interface Job {
  order: Order
  /** A program whose process died is tried once more, in a fresh process that takes no other. */
  isRetry: boolean
  resolve(run: Run): void
  reject(error: Error): void
}

/** As long as this nobody may wait, and no program end, until a process is started besides those that are there. */
const patienceMs = 250
/** So many times the processes of the pool there may be while some of them are wedged. */
const mostTimes = 3

/** V8's and Node's last words when memory ended a process. */
const saysOutOfMemory = (stderr: string) => /out of memory|allocation failed|bad_alloc|heap_oom/i.test(stderr)

/**
 * Starts a pool of sandbox processes. Each runs one program at a time, so that a process which has to be killed takes no
 * other program with it; those that wait go to the next free process. When all are taken by long programs while others
 * wait, further processes are started for these, and ended when nobody waits: who wedges a process holds up nobody else.
 */
export async function createSandbox({ processes = 2 }: { processes?: number } = {}): Promise<Sandbox> {
  await bundleSandbox()
  const confinement = await findConfinement()
  const waiting: Job[] = []
  const alive = new Set<SandboxProcess>()
  const idle: SandboxProcess[] = []
  const starting = new Set<Promise<void>>()
  const ending = new Set<Promise<void>>()
  let wanted = processes
  let impatience: NodeJS.Timeout | undefined
  let failure: Error | null = null
  let closed = false
  let lastId = 0

  /** Starts as many processes as are missing. When none can be started, all who wait are told. */
  function fill(): void {
    while (!closed && alive.size + starting.size < wanted) {
      const start = startSandboxProcess(confinement).then(
        (process) => {
          alive.add(process)
          idle.push(process)
        },
        (error: Error) => {
          failure = error
          // It would have been one more than there should be: those who wait are served by the others.
          if (alive.size >= processes) return
          for (const job of waiting.splice(0)) job.reject(error)
        },
      )
      starting.add(start)
      void start.then(() => {
        starting.delete(start)
        assign()
      })
    }
  }

  /** Gives the programs that wait to the processes that do not; a retry only to one that has run nothing yet. */
  function assign(): void {
    for (const process of [...idle]) {
      const next = waiting.findIndex((job) => !job.isRetry || !process.hasRun())
      if (closed || next < 0) continue
      idle.splice(idle.indexOf(process), 1)
      void work(process, waiting.splice(next, 1)[0] as Job)
    }
    if (waiting.length > 0) impatience ??= setTimeout(startAnother, patienceMs)
    else shed()
  }

  function startAnother(): void {
    impatience = undefined
    // While one is starting, whoever waits has something to wait for.
    if (waiting.length > 0 && starting.size === 0 && wanted < processes * mostTimes) wanted += 1
    fill()
    assign()
  }

  /** Ends the processes that were started because others were wedged, those among them that are free. */
  function shed(): void {
    wanted = processes
    while (alive.size > wanted && idle.length > 0) void end(idle.pop() as SandboxProcess)
  }

  async function end(process: SandboxProcess): Promise<void> {
    alive.delete(process)
    const gone = process.kill()
    ending.add(gone)
    fill()
    await gone
    ending.delete(gone)
  }

  async function work(process: SandboxProcess, job: Job): Promise<void> {
    const outcome = await process.run(job.order)
    const stays = outcome.kind === 'replied' && !outcome.reply.retire && !job.isRetry
    settle(job, outcome)
    clearTimeout(impatience)
    impatience = undefined
    if (stays) {
      idle.push(process)
      return assign()
    }
    await end(process)
    assign()
  }

  function settle(job: Job, outcome: Outcome): void {
    const { totalMs } = job.order.limits
    if (outcome.kind === 'replied') job.resolve(readRun(outcome.reply.run))
    else if (closed) job.reject(new Error('the sandbox was closed'))
    else if (outcome.kind === 'killed' && outcome.why === 'deadline')
      job.resolve(readRun({ kind: 'timed-out', limitMs: totalMs, ...outcome.told }))
    else if (outcome.kind === 'killed' || saysOutOfMemory(outcome.stderr))
      job.resolve(readRun({ kind: 'out-of-memory', ...outcome.told }))
    else if (job.isRetry) job.resolve(readRun({ kind: 'crashed', ...outcome.told }))
    else waiting.unshift({ ...job, isRetry: true })
  }

  async function close(): Promise<void> {
    closed = true
    clearTimeout(impatience)
    for (const job of waiting.splice(0)) job.reject(new Error('the sandbox was closed'))
    await Promise.all(starting)
    await Promise.all([...ending, ...[...alive].map((process) => process.kill())])
  }

  fill()
  await Promise.all(starting)
  const [first] = alive
  if (failure !== null || first === undefined) {
    await close()
    throw failure ?? new Error('a sandbox needs at least one process')
  }
  const layers = layersOf(confinement, first.ready)

  return {
    run: ({ code, entry, cases, forbidden, limits }: Program) =>
      new Promise<Run>((resolve, reject) => {
        if (closed) return reject(new Error('the sandbox is closed'))
        lastId += 1
        const order: Order = {
          id: lastId,
          code,
          entry,
          cases: `[${cases.map((inputs) => `[${inputs.map(encodeWire).join(',')}]`).join(',')}]`,
          caseCount: cases.length,
          forbidden: JSON.stringify(forbidden),
          limits,
        }
        waiting.push({ order, isRetry: false, resolve, reject })
        fill()
        assign()
      }),
    layers: () => layers,
    close,
  }
}
