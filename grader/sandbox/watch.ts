import type { Order } from './messages.ts'
import { processUsage } from './process-usage.ts'

/** Why a process is killed in the middle of a program. */
export type Kill = 'deadline' | 'memory'

/** What a process needs besides the learner's processor time: stripping types, compiling, printing results. */
const overheadMs = 1000
/** What a process has in memory besides the program's isolate: itself, and isolates in stock. */
const ownMb = 250
const pollMs = 100
/** How much longer than its deadline a process may take by the wall clock, on a machine that is busy with others. */
const patience = 12

/**
 * Watches a process that runs a program, for as long as it does, and tells when it has to be killed: none of the limits
 * inside it holds against code that wedges V8. The deadline is of processor time, where the system tells it: a process that
 * has not had it is not slow but on a busy machine, and may go on, for so many times as long by the wall clock at most.
 * The heap limit is one that V8 may overstep by half before it acts.
 */
export function watch(pid: number, { totalMs, memoryMb }: Order['limits']) {
  const deadlineMs = totalMs + overheadMs
  const started = Date.now()
  const before = processUsage(pid)
  let timer: NodeJS.Timeout
  const killed = new Promise<Kill>((resolve) => {
    const look = () => {
      const usage = processUsage(pid)
      if (usage !== null && usage.residentMb > ownMb + memoryMb * 1.5) return resolve('memory')
      const tookMs = Date.now() - started
      const hadMs = usage === null || before === null ? null : usage.processorMs - before.processorMs
      if ((hadMs ?? tookMs) > deadlineMs || tookMs > deadlineMs * patience) return resolve('deadline')
      timer = setTimeout(look, pollMs)
    }
    timer = setTimeout(look, pollMs)
  })
  return { killed, stop: () => clearTimeout(timer) }
}
