import { sameShape } from './compare.ts'
import type { ShapeCause } from './protocol.ts'

type Shape = readonly number[]
type NamedCause = Exclude<ShapeCause, null>

const sizeOf = (shape: Shape) => shape.reduce((product, length) => product * length, 1)
const withoutOnes = (shape: Shape) => shape.filter((length) => length !== 1)

/** Whether `shorter` is `longer` with one or more of its axes left out. */
function leavesOut(longer: Shape, shorter: Shape): boolean {
  let found = 0
  for (const length of longer) if (length === shorter[found]) found++
  return longer.length > shorter.length && found === shorter.length
}

/** Whether `got` is what broadcasting makes of `expected` against another of its own lengths: [m, 1] becomes [m, m]. */
function isStretched(expected: Shape, got: Shape): boolean {
  if (expected.length === 0 || got.length < expected.length || sizeOf(got) === sizeOf(expected)) return false
  const padded = [...Array<number>(got.length - expected.length).fill(1), ...expected]
  return got.every((length, axis) => length === padded[axis] || (padded[axis] === 1 && expected.includes(length)))
}

// From the most telling to the least.
const causes: [NamedCause, (expected: Shape, got: Shape) => boolean][] = [
  ['transposed', (expected, got) => expected.length >= 2 && sameShape(expected, got.toReversed())],
  ['keep-dims', (expected, got) => got.length < expected.length && sameShape(withoutOnes(expected), withoutOnes(got))],
  ['flattened', (expected, got) => expected.length >= 2 && got.length === 1 && sizeOf(got) === sizeOf(expected)],
  ['broadcast', isStretched],
  ['missing-axis', (expected, got) => leavesOut(expected, got)],
  ['extra-axis', (expected, got) => leavesOut(got, expected)],
]

/**
 * What explains wrong shapes: the first cause that holds for each pair of them; null when none does. A single number says
 * little about where its axes came from, so it is asked only where there is nothing else.
 */
export function shapeCause(pairs: { expected: Shape; got: Shape }[]): ShapeCause {
  const telling = pairs.filter(({ expected }) => sizeOf(expected) > 1)
  const judged = telling.length > 0 ? telling : pairs
  return causes.find(([, holds]) => judged.every(({ expected, got }) => holds(expected, got)))?.[0] ?? null
}
