import type { TensorValue } from '#exercises/value.ts'
import { asTensor, isClose, sameShape, type Tolerance } from './compare.ts'
import { enoughElements, type Held, isFinitePair, type Pair, type Setting } from './pair.ts'

type Reduction = (values: number[]) => number
const sum: Reduction = (values) => values.reduce((total, value) => total + value, 0)

const reductions: Reduction[] = [
  sum,
  (values) => sum(values) / values.length,
  (values) => Math.max(...values),
  (values) => Math.min(...values),
]

/** What a reduction makes of the numbers along an axis, in row-major order of the other axes. */
function along({ shape, values }: TensorValue, axis: number, reduce: Reduction): number[] {
  const length = shape[axis] as number
  const stride = shape.slice(axis + 1).reduce((product, size) => product * size, 1)
  return Array.from({ length: values.length / length }, (_, at) => {
    const start = Math.floor(at / stride) * stride * length + (at % stride)
    return reduce(Array.from({ length }, (__, place) => values[start + place * stride] as number))
  })
}

/** Two different axes of a rank: the right one, and the one taken for it. */
function axisPairs(rank: number): [right: number, wrong: number][] {
  const axes = [...Array(rank).keys()]
  return axes.flatMap((right) =>
    axes.filter((wrong) => wrong !== right).map((wrong): [number, number] => [right, wrong]),
  )
}

/** Sums carry the rounding of all that was added. */
const near = (one: number[], other: number[], { rtol, atol }: Tolerance) =>
  one.length === other.length &&
  one.every((value, at) => isClose(value, other[at] as number, { rtol: 4 * rtol, atol: Math.max(atol, 1e-5) }))

/** Each slice of what is right adds up to 1, or to 0, along one axis; what came out does along another, and not along that. */
function normalised(pairs: Pair[], { path, tolerance }: Setting): Held['finding'] | null {
  const rank = pairs[0]?.expected.shape.length ?? 0
  const adds = (tensor: TensorValue, axis: number, total: number) =>
    near(Array(tensor.values.length / (tensor.shape[axis] as number)).fill(total), along(tensor, axis, sum), tolerance)
  for (const total of [1, 0])
    for (const [right, wrong] of axisPairs(rank)) {
      const isSo = pairs.every(({ expected, got }) => adds(expected, right, total) && adds(got, wrong, total))
      const tells = pairs.some(({ expected, got }) => !adds(expected, wrong, total) && !adds(got, right, total))
      if (isSo && tells) return { kind: 'wrong-axis', path, right, wrong, total }
    }
  return null
}

/** What is right is an input summed (or the like) along one axis; what came out is the same input, along another. */
function reduced(pairs: Pair[], { path, tolerance }: Setting): Held['finding'] | null {
  const inputs = pairs[0]?.inputs ?? []
  for (const argument of inputs.keys()) {
    const tensors = pairs.map((pair) => asTensor(pair.inputs[argument] ?? null))
    const rank = tensors[0]?.shape.length ?? 0
    if (tensors.some((tensor) => tensor?.shape.length !== rank)) continue
    for (const reduce of reductions)
      for (const [right, wrong] of axisPairs(rank)) {
        const isSo = pairs.every(({ expected, got }, at) => {
          const tensor = tensors[at] as TensorValue
          return (
            near(along(tensor, right, reduce), expected.values, tolerance) &&
            near(along(tensor, wrong, reduce), got.values, tolerance)
          )
        })
        if (isSo) return { kind: 'wrong-axis', path, right, wrong, total: null }
      }
  }
  return null
}

/** Where shapes agree, and so do not tell it: something was done along another axis than it should have been. */
export function wrongAxis(pairs: Pair[], setting: Setting): Held | null {
  const judged = pairs.filter((pair) => isFinitePair(pair) && pair.expected.values.length > 0)
  const rank = judged[0]?.expected.shape.length ?? 0
  const numbers = judged.reduce((count, { got }) => count + got.values.length, 0)
  if (numbers < enoughElements || judged.some(({ expected }) => expected.shape.length !== rank)) return null
  if (judged.some(({ expected, got }) => !sameShape(expected.shape, got.shape))) return null
  const finding = normalised(judged, setting) ?? reduced(judged, setting)
  return finding && { finding, cases: judged.map(({ at }) => at) }
}
