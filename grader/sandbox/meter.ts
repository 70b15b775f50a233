import type ivm from 'isolated-vm'
import type { Call } from './machine.ts'
import type { Order } from './messages.ts'

/** A call that had less than this part of its limit in processor time was not slow: the machine was busy. */
const starvedBelow = 0.7

/** The processor time of this thread, on which an isolate runs when it is called; its own `cpuTime` is of the wall. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/**
 * Makes calls into an isolate within its limits of processor time. isolated-vm stops a call by the wall clock;
 * `stretch` is how much longer than the limit that clock waits.
 */
export function meter(isolate: ivm.Isolate, { caseMs, totalMs }: Order['limits'], stretch: number) {
  let usedMs = 0
  return function call<Result>(act: (timeoutMs: number) => Result): Call<Result> {
    const limitMs = Math.min(caseMs, totalMs - usedMs)
    const limit = { kind: 'stopped', limitMs: limitMs < caseMs ? totalMs : caseMs } as const
    const before = processorMs()
    const callMs = () => processorMs() - before
    try {
      const value = act(Math.max(1, Math.ceil(limitMs * stretch)))
      const tookMs = callMs()
      usedMs += tookMs
      return tookMs > limitMs ? limit : { kind: 'returned', value, tookMs }
    } catch (thrown) {
      if (isolate.isDisposed) return { kind: 'out-of-memory' }
      const error = thrown as Error
      if (error.message !== 'Script execution timed out.') return { kind: 'threw', error }
      return callMs() < limitMs * starvedBelow ? { kind: 'starved' } : limit
    }
  }
}
