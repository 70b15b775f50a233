import { isTensorValue, type TensorValue, type Value } from '#exercises/value.ts'

/** Close means |got - expected| <= atol + rtol |expected|. */
export interface Tolerance {
  rtol: number
  atol: number
}

export type Path = (string | number)[]

/** How one output differs from the expected one. */
export type Difference =
  | { kind: 'wrong-type'; expected: string; got: string }
  | { kind: 'missing-output'; name: string; unknown: string[] }
  | { kind: 'wrong-shape'; expected: number[]; got: number[] }
  | { kind: 'values'; index: number[]; expected: number | string; got: number | string; differing: number; of: number }

/**
 * One output of a result. A number counts as a tensor of rank 0, a full nested array of numbers as one of its shape; what
 * is no tensor is null here, and told by its difference alone.
 */
export interface Output {
  path: Path
  expected: TensorValue | null
  got: TensorValue | null
  /** Null when it is right. */
  difference: Difference | null
}

// A learner's code decides how much there is of these, and a verdict is kept for long.
const mostUnknown = 5
const longestText = 200

const scalar = (value: number): TensorValue => ({ kind: 'tensor', shape: [], dtype: 'float32', values: [value] })

function appendNumbers(value: Value, shape: number[], depth: number, values: number[]): boolean {
  if (depth === shape.length) {
    if (typeof value !== 'number' && typeof value !== 'boolean') return false
    values.push(Number(value))
    return true
  }
  if (!Array.isArray(value) || value.length !== shape[depth]) return false
  return value.every((item) => appendNumbers(item, shape, depth + 1, values))
}

const sizeOf = (shape: readonly number[]) => shape.reduce((product, length) => product * length, 1)

// A learner can return a plain object that only looks like a tensor.
const isWhole = ({ shape, values }: TensorValue) =>
  Array.isArray(shape) && Array.isArray(values) && values.length === sizeOf(shape)

/** The tensor that a value stands for: itself, a number as rank 0, a full nested array of numbers; null for all else. */
export function asTensor(value: Value): TensorValue | null {
  if (typeof value === 'number') return scalar(value)
  if (!Array.isArray(value)) return isTensorValue(value) && isWhole(value) ? value : null
  const shape: number[] = []
  for (let level: Value | undefined = value; Array.isArray(level); level = level[0]) shape.push(level.length)
  const values: number[] = []
  return appendNumbers(value, shape, 0, values) ? { kind: 'tensor', shape, dtype: 'float32', values } : null
}

/** The name of a value's kind, as in a `wrong-type` finding. */
export function kindOf(value: Value): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value
  if (Array.isArray(value)) return 'list'
  if (!isTensorValue(value)) return 'object'
  return value.shape.length === 0 ? 'number' : 'tensor'
}

/** NaN and the infinities are close to themselves only. */
export function isClose(expected: number, got: number, { rtol, atol }: Tolerance): boolean {
  if (Object.is(expected, got)) return true
  if (!Number.isFinite(expected) || !Number.isFinite(got)) return expected === got
  return Math.abs(got - expected) <= atol + rtol * Math.abs(expected)
}

export const sameShape = (one: readonly number[], other: readonly number[]) =>
  one.length === other.length && one.every((length, axis) => length === other[axis])

/** The index of the element at `position` of a row-major tensor. */
export function indexAt(position: number, shape: readonly number[]): number[] {
  const index: number[] = []
  let rest = position
  for (const length of shape.toReversed()) {
    index.unshift(rest % length)
    rest = Math.floor(rest / length)
  }
  return index
}

function tensorDifference(expected: TensorValue, got: TensorValue, tolerance: Tolerance): Difference | null {
  if (!sameShape(expected.shape, got.shape)) {
    const tensorExpected = expected.shape.length > 0
    if (tensorExpected && got.shape.length === 0 && Number.isNaN(got.values[0]))
      return { kind: 'wrong-type', expected: 'tensor', got: 'NaN' }
    return { kind: 'wrong-shape', expected: expected.shape, got: got.shape }
  }
  let first = -1
  let differing = 0
  for (let at = 0; at < expected.values.length; at++) {
    if (isClose(expected.values[at] as number, got.values[at] as number, tolerance)) continue
    if (first < 0) first = at
    differing++
  }
  if (first < 0) return null
  const values = { expected: expected.values[first] as number, got: got.values[first] as number }
  return { kind: 'values', index: indexAt(first, expected.shape), ...values, differing, of: expected.values.length }
}

function plainDifference(expected: boolean | string | null, value: Value): Difference | null {
  const got = isTensorValue(value) && value.dtype === 'bool' && value.shape.length === 0 ? value.values[0] === 1 : value
  if (got === expected) return null
  if (kindOf(got) !== kindOf(expected)) return { kind: 'wrong-type', expected: kindOf(expected), got: kindOf(value) }
  return {
    kind: 'values',
    index: [],
    expected: String(expected),
    got: String(got).slice(0, longestText),
    differing: 1,
    of: 1,
  }
}

const isPlain = (value: Value): value is boolean | string | null => value === null || typeof value !== 'object'

/**
 * Compares a result with the expected one, output by output, in the order of the expected one. Shapes are strict, types of
 * numbers (float32, int32, bool) are not; keys of objects that nobody asked for do no harm.
 */
export function compare(expected: Value, got: Value, tolerance: Tolerance, path: Path = []): Output[] {
  const expectedTensor = asTensor(expected)
  const differs = (difference: Difference | null, gotTensor: TensorValue | null = null): Output[] => [
    { path, expected: expectedTensor, got: gotTensor, difference },
  ]
  const wrongType = () =>
    differs({ kind: 'wrong-type', expected: kindOf(expectedTensor ?? expected), got: kindOf(got) })

  if (expectedTensor) {
    const gotTensor = asTensor(got)
    return gotTensor ? differs(tensorDifference(expectedTensor, gotTensor, tolerance), gotTensor) : wrongType()
  }
  if (isPlain(expected)) return differs(plainDifference(expected, got))
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return wrongType()
    if (got.length !== expected.length)
      return differs({ kind: 'wrong-shape', expected: [expected.length], got: [got.length] })
    return expected.flatMap((item, at) => compare(item, got[at] as Value, tolerance, [...path, at]))
  }
  if (kindOf(got) !== 'object') return wrongType()
  const named = expected as { [name: string]: Value }
  const outputs = new Map(Object.entries(got as { [name: string]: Value }))
  const unknown = [...outputs.keys()].filter((name) => !Object.hasOwn(named, name)).slice(0, mostUnknown)
  return Object.entries(named).flatMap(([name, value]) => {
    const output = outputs.get(name)
    if (output !== undefined) return compare(value, output, tolerance, [...path, name])
    const difference: Difference = { kind: 'missing-output', name, unknown }
    return [{ path: [...path, name], expected: asTensor(value), got: null, difference }]
  })
}
