import type { Call } from '#grader/sandbox/machine.ts'

/**
 * A browser tells only the time of the wall, and may be a busy or a slow one: a limit of processor time is taken as so many
 * times its length. What is told is the limit itself.
 */
export const wallStretch = 1.5

/** Makes calls and holds each, and all together, to its limits, once it is back; one that never is is the host's to end. */
export function meterByWall({ caseMs, totalMs }: { caseMs: number; totalMs: number }, now: () => number) {
  let usedMs = 0
  return function call<Result>(act: () => Result): Call<Result> {
    const limitMs = Math.min(caseMs, totalMs - usedMs / wallStretch)
    const started = now()
    try {
      const value = act()
      const tookMs = now() - started
      usedMs += tookMs
      if (tookMs > limitMs * wallStretch) return { kind: 'stopped', limitMs: limitMs < caseMs ? totalMs : caseMs }
      return { kind: 'returned', value, tookMs }
    } catch (thrown) {
      return { kind: 'threw', error: thrown as Error }
    }
  }
}
