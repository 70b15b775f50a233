import type { TensorValue, Value } from '#exercises/value.ts'
import { type Leaf, leavesOf, withLeaves } from './leaves.ts'

/** Whether inputs are such as the exercise means. */
export type IsValid = (inputs: Value[]) => boolean

interface Axis {
  leaf: number
  axis: number
}

/** Axes that can only be cut together: the examples of X and of y, the columns of X and the rows of W. */
interface Group {
  length: number
  axes: Axis[]
}

/** Longer axes are not tried at every index. */
const mostIndices = 6

const shapeOf = (leaf: Leaf) => (typeof leaf === 'number' ? [] : leaf.shape)
const rankOf = (leaf: Leaf) => shapeOf(leaf).length
const product = (lengths: number[]) => lengths.reduce((size, length) => size * length, 1)

/** A tensor with only these indices of one axis. */
function take(tensor: TensorValue, axis: number, indices: number[]): TensorValue {
  const { shape, values } = tensor
  const inner = product(shape.slice(axis + 1))
  const length = shape[axis] as number
  const blocks = product(shape.slice(0, axis))
  const kept = Array.from({ length: blocks }, (_, block) =>
    indices.flatMap((index) => values.slice((block * length + index) * inner, (block * length + index + 1) * inner)),
  )
  return { ...tensor, shape: shape.with(axis, indices.length), values: kept.flat() }
}

function cut(inputs: Value[], axes: Axis[], indices: number[]): Value[] {
  const leaves = leavesOf(inputs)
  for (const { leaf, axis } of axes) leaves[leaf] = take(leaves[leaf] as TensorValue, axis, indices)
  return withLeaves(inputs, leaves)
}

/** What may be kept of an axis, the least first. */
function keepings(length: number): number[][] {
  const all = Array.from({ length }, (_, index) => index)
  const some = length <= mostIndices ? all : [0, Math.floor(length / 2), length - 1]
  const half = Math.ceil(length / 2)
  const kept = [
    ...some.map((index) => [index]),
    all.slice(0, half),
    all.slice(half),
    ...some.toReversed().map((index) => all.filter((other) => other !== index)),
  ]
  const distinct = new Map(kept.map((indices) => [String(indices), indices]))
  return [...distinct.values()].filter(({ length: left }) => left > 0 && left < length)
}

/**
 * The axes of inputs that belong together: those that have one length in all that the exercise draws. Drawn inputs of other
 * ranks say nothing of these.
 */
export function axisGroups(inputs: Value[], drawn: Value[][]): Group[] {
  const leaves = leavesOf(inputs)
  const ranks = String(leaves.map(rankOf))
  const alike = drawn.map((one) => leavesOf(one)).filter((one) => String(one.map(rankOf)) === ranks)
  if (alike.length === 0) return []
  const groups = new Map<string, Group>()
  for (const [leaf, value] of leaves.entries())
    for (const [axis, length] of shapeOf(value).entries()) {
      const lengths = [leaves, ...alike].map((one) => shapeOf(one[leaf] as Leaf)[axis])
      const group = groups.get(String(lengths)) ?? { length, axes: [] }
      group.axes.push({ leaf, axis })
      groups.set(String(lengths), group)
    }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Inputs with less in them than these, and valid: those with the least first, as far as one can tell beforehand. */
export function smallerInputs(inputs: Value[], drawn: Value[][], isValid: IsValid): Value[][] {
  const groups = axisGroups(inputs, drawn)
  const toFirst = (from: Value[], { axes }: Group) => {
    const smaller = cut(from, axes, [0])
    return isValid(smaller) ? smaller : from
  }
  const allButOne = groups.map((spared) => groups.filter((group) => group !== spared).reduce(toFirst, inputs))
  const byGroup = groups.flatMap(({ length, axes }) =>
    keepings(length).map((indices, rank) => ({ rank, smaller: cut(inputs, axes, indices) })),
  )
  // The first of each group before the second of any, so that a limit to how many are tried leaves no group out.
  const alone = byGroup.sort((one, other) => one.rank - other.rank).map(({ smaller }) => smaller)
  return [groups.reduce(toFirst, inputs), ...allButOne, ...alone].filter(
    (smaller) => smaller !== inputs && isValid(smaller),
  )
}
