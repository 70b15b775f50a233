import { bundleSandbox } from './bundle.ts'
import { findConfinement } from './confinement.ts'
import type { Order } from './messages.ts'
import type { Program, Run, Sandbox } from './protocol.ts'
import { type Outcome, type SandboxProcess, startSandboxProcess } from './sandbox-process.ts'
import { readRun } from './told.ts'
import { encodeWire } from './wire.ts'

interface Job {
  order: Order
  /** A program whose process died is tried once more, in a fresh process, and alone in it. */
  isRetry: boolean
  resolve(run: Run): void
  reject(error: Error): void
}

/** V8's and Node's last words when memory ended a process. */
const saysOutOfMemory = (stderr: string) => /out of memory|allocation failed|bad_alloc|heap_oom/i.test(stderr)

/**
 * Starts a pool of sandbox processes. Each runs one program at a time, so that a process which has to be killed takes no
 * other program with it; those that wait go to the next free process.
 */
export async function createSandbox({ processes = 2 }: { processes?: number } = {}): Promise<Sandbox> {
  await bundleSandbox()
  const confinement = await findConfinement()
  const start = () => startSandboxProcess(confinement)
  const waiting: Job[] = []
  const alive = new Set<SandboxProcess>()
  let idle: SandboxProcess[] = []
  let closed = false
  let lastId = 0

  const first = await Promise.all(Array.from({ length: processes }, start))
  for (const process of first) admit(process)

  function admit(process: SandboxProcess): void {
    alive.add(process)
    const retry = waiting.findIndex((job) => job.isRetry)
    if (retry >= 0) work(process, waiting.splice(retry, 1)[0] as Job)
    else {
      idle.push(process)
      assign()
    }
  }

  function assign(): void {
    while (idle.length > 0) {
      const next = waiting.findIndex((job) => !job.isRetry)
      if (next < 0) return
      work(idle[0] as SandboxProcess, waiting.splice(next, 1)[0] as Job)
    }
  }

  function work(process: SandboxProcess, job: Job): void {
    idle = idle.filter((other) => other !== process)
    process.run(job.order).then((outcome) => {
      const stays = outcome.kind === 'replied' && !outcome.reply.retire && !job.isRetry
      settle(job, outcome)
      if (closed) return
      if (stays) {
        idle.push(process)
        assign()
      } else replace(process)
    }, job.reject)
  }

  function settle(job: Job, outcome: Outcome): void {
    const { totalMs } = job.order.limits
    if (closed) job.reject(new Error('the sandbox was closed'))
    else if (outcome.kind === 'replied') job.resolve(readRun(outcome.reply.run))
    else if (outcome.kind === 'killed') job.resolve({ kind: 'timed-out', cases: [], limitMs: totalMs, console: '' })
    else if (saysOutOfMemory(outcome.stderr)) job.resolve({ kind: 'out-of-memory', console: '' })
    else if (job.isRetry) job.resolve({ kind: 'crashed', console: '' })
    else waiting.push({ ...job, isRetry: true })
  }

  /** Puts a fresh process in the place of one that is spent. When none can be started, all who wait are told. */
  function replace(process: SandboxProcess): void {
    alive.delete(process)
    void process.kill()
    start().then(
      (fresh) => (closed ? void fresh.kill() : admit(fresh)),
      (error: Error) => {
        for (const job of waiting.splice(0)) job.reject(error)
      },
    )
  }

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
        assign()
      }),
    layers: () => [...confinement.layers],
    async close() {
      closed = true
      for (const job of waiting.splice(0)) job.reject(new Error('the sandbox was closed'))
      await Promise.all([...alive].map((process) => process.kill()))
    },
  }
}
