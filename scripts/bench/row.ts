import { setTimeout as delay } from 'node:timers/promises'

/** One measured quantity, and the budget that it is held to. */
export interface Row {
  name: string
  value: number
  unit: string
  /** The most (or, with `atLeast`, the least) that is accepted; null for what is only shown. */
  budget: number | null
  atLeast?: boolean
  /** The same quantity measured another way in this run, and value / baseline. */
  baseline?: { name: string; value: number; ratio: number }
}

export function isOk({ value, budget, atLeast }: Row): boolean {
  return budget === null || (atLeast ? value >= budget : value <= budget)
}

/** The value below which `share` of the sample lies: percentile(times, 0.5) is the median. */
export function percentile(sample: number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Milliseconds that each of `count` runs took, one after the other, with a pause before each. */
export async function timeEach(
  count: number,
  run: (index: number) => Promise<unknown>,
  pauseMs = 0,
): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    if (pauseMs > 0) await delay(pauseMs)
    const start = performance.now()
    await run(index)
    times.push(performance.now() - start)
  }
  return times
}
