import { isTensorValue, type TensorValue, type Value } from '#exercises/value.ts'

/** What inputs are made of and can shrink: a tensor, or a single number. Texts and truth values stay as they are. */
export type Leaf = TensorValue | number

/** The leaves of a case's inputs, in the order in which they stand there. */
export function leavesOf(value: Value): Leaf[] {
  if (typeof value === 'number') return [value]
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  return isTensorValue(value) ? [value] : Object.values(value).flatMap(leavesOf)
}

/** The same inputs with these leaves, as many and in the same order, in place of their own. */
export function withLeaves(inputs: Value[], leaves: readonly Leaf[]): Value[] {
  let next = 0
  const replaced = (value: Value): Value => {
    if (typeof value === 'number') return leaves[next++] as Leaf
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(replaced)
    if (isTensorValue(value)) return leaves[next++] as Leaf
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaced(item)]))
  }
  return inputs.map(replaced)
}

export const numbersOf = (leaf: Leaf): number[] => (typeof leaf === 'number' ? [leaf] : leaf.values)
