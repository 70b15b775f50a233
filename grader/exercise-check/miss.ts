import { isClose, type Output, type Tolerance } from '#grader/compare.ts'
import type { JudgedCase } from '#grader/judge.ts'

function missOf({ expected, got, difference }: Output, tolerance: Tolerance): number {
  if (!expected || !got || (difference && difference.kind !== 'values'))
    return difference ? Number.POSITIVE_INFINITY : 0
  return expected.values.reduce((largest, right, at) => {
    const value = got.values[at] as number
    if (isClose(right, value, { rtol: 0, atol: 0 })) return largest
    // Of NaN and the infinities nothing else is near.
    if (!Number.isFinite(right) || !Number.isFinite(value)) return Number.POSITIVE_INFINITY
    return Math.max(largest, Math.abs(value - right) / (tolerance.atol + tolerance.rtol * Math.abs(right)))
  }, 0)
}

/**
 * How far a result is from the right one, in tolerances: up to 1 it passes. Infinity where it differs by more than numbers.
 */
export function miss({ run, outputs, passed }: JudgedCase, tolerance: Tolerance): number {
  if (run?.kind !== 'returned') return Number.POSITIVE_INFINITY
  const largest = Math.max(0, ...outputs.map((output) => missOf(output, tolerance)))
  // It changed its arguments, or gives something else each time.
  return !passed && largest <= 1 ? Number.POSITIVE_INFINITY : largest
}
