import { isTensorValue, type Value } from '#exercises/value.ts'
import { asTensor, sameShape } from './compare.ts'
import type { ShapeCause } from './protocol.ts'

type Shape = readonly number[]

/** The shape of an output of a case beside the right one. */
export interface ShapePair {
  expected: Shape
  got: Shape
  inputs: Value[]
}

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

/** The shapes of all tensors in a case's inputs, by their place. */
function inputShapes(value: Value, place: string, found = new Map<string, Shape>()): Map<string, Shape> {
  const tensor = asTensor(value)
  if (tensor) return found.set(place, tensor.shape)
  if (value === null || typeof value !== 'object' || isTensorValue(value)) return found
  for (const [name, item] of Object.entries(value)) inputShapes(item, `${place}.${name}`, found)
  return found
}

/** Whether `reduced` is a shape without one axis, or with length 1 there. */
function isReduced(shape: Shape, axis: number, reduced: Shape): boolean {
  return sameShape(shape.toSpliced(axis, 1), reduced) || sameShape(shape.with(axis, 1), reduced)
}

/** Whether there is an input, the same in all cases, whose axis `one` is gone where `other` should be. */
function isWrongAxis(pairs: ShapePair[]): boolean {
  const shapes = pairs.map(({ inputs }) => inputShapes(inputs as Value, ''))
  return [...(shapes[0]?.keys() ?? [])].some((place) => {
    const rank = shapes[0]?.get(place)?.length ?? 0
    if (rank < 2 || shapes.some((shape) => shape.get(place)?.length !== rank)) return false
    const axes = [...Array(rank).keys()]
    return axes.some((right) =>
      axes.some(
        (wrong) =>
          wrong !== right &&
          pairs.every(({ expected, got }, at) => {
            const shape = shapes[at]?.get(place) as Shape
            return isReduced(shape, right, expected) && isReduced(shape, wrong, got)
          }),
      ),
    )
  })
}

/**
 * What explains wrong shapes: the first cause that holds for each pair of them; null when none does. A single number says
 * little about where its axes came from, so it is asked only where there is nothing else.
 */
export function shapeCause(pairs: ShapePair[]): ShapeCause {
  const telling = pairs.filter(({ expected }) => sizeOf(expected) > 1)
  const judged = telling.length > 0 ? telling : pairs
  const found = causes.find(([, holds]) => judged.every(({ expected, got }) => holds(expected, got)))?.[0] ?? null
  // A column for a row is a transpose; a lost axis alone is no other one.
  const isCertain = found === 'transposed' || found === 'keep-dims'
  return !isCertain && pairs.length > 0 && isWrongAxis(pairs) ? 'wrong-axis' : found
}
