import type { Call, Stop } from '#grader/sandbox/machine.ts'

/**
 * A browser tells only the time of the wall, and may be a busy or a slow one: a limit of processor time is taken as so many
 * times its length. What is told is the limit itself.
 */
export const wallStretch = 1.5

/** What a call may take beside the learner's code: reading the result, the way to us. */
const overheadMs = 300

/** Holds each of the calls of a run, and all of them together, to their limits. */
export function wallMeter({ caseMs, totalMs }: { caseMs: number; totalMs: number }) {
  let usedMs = 0
  const limitMs = () => Math.min(caseMs, totalMs - usedMs / wallStretch)
  const stop = (limitMs: number): Stop => ({ kind: 'stopped', limitMs: limitMs < caseMs ? totalMs : caseMs })
  return {
    /** How long the next call is waited for, before it is ended from outside. */
    patienceMs: () => Math.max(0, limitMs()) * wallStretch + overheadMs,
    /** What became of a call that was ended so. */
    stopped: () => stop(limitMs()),
    /** What became of a call that came back: in time, or too late for its limit. */
    returned<Result>(value: Result, tookMs: number): Call<Result> {
      const limit = limitMs()
      usedMs += tookMs
      return tookMs > limit * wallStretch ? stop(limit) : { kind: 'returned', value, tookMs }
    },
  }
}
