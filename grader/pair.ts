import type { TensorValue, Value } from '#exercises/value.ts'
import { type Path, sameShape, type Tolerance } from './compare.ts'
import type { Finding } from './protocol.ts'

/** A wrong output of one case beside the right one. */
export interface Pair {
  expected: TensorValue
  got: TensorValue
  inputs: Value[]
  /** The case's place among all cases. */
  at: number
}

/** What a relation between wrong and right outputs needs to know beside them. */
export interface Setting {
  path: Path
  tolerance: Tolerance
  /** The names of the function's parameters. */
  names: string[]
}

/** A finding, and the cases that it is about, the first being the one that it can be shown on. */
export interface Held {
  finding: Finding
  cases: number[]
}

export const isFinitePair = ({ expected, got }: Pair) =>
  sameShape(expected.shape, got.shape) && [...expected.values, ...got.values].every(Number.isFinite)

/** The largest absolute value; 0 of nothing. */
export const largestOf = (values: number[]) => values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)

/** The shortest number that is still as near: float32 makes 2.9999998 of 3. */
export function neat(value: number, isNear: (candidate: number) => boolean): number {
  const candidates = [1, 2, 3, 4, 5, 6].map((digits) => Number(value.toPrecision(digits)))
  return candidates.find(isNear) ?? value
}

/** Fewer than three numbers agree with almost any law. */
export const enoughElements = 3
