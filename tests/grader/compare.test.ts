import { describe, expect, it } from 'vitest'
import { tensor, type Value } from '#exercises/value.ts'
import { compare } from '#grader/compare.ts'
import { tolerance } from './judged.ts'

const differences = (expected: Value, got: Value) =>
  compare(expected, got, tolerance).map(({ difference }) => difference)
const isRight = (expected: Value, got: Value) => differences(expected, got).every((difference) => difference === null)

describe('compare', () => {
  it('takes a nested array for the tensor of that shape', () => {
    const nested = [
      [1, 2],
      [3, 4],
    ]
    expect(isRight(tensor(nested), nested)).toBe(true)
    expect(isRight(nested, tensor(nested))).toBe(true)
  })

  it('takes a tensor of rank 0 for a number, and the reverse', () => {
    expect(isRight(0.5, tensor(0.5))).toBe(true)
    expect(isRight(tensor(0.5), 0.5)).toBe(true)
  })

  it('takes no tensor of one element for a number', () => {
    expect(differences(0.5, tensor([0.5]))).toEqual([{ kind: 'wrong-shape', expected: [], got: [1] }])
  })

  it('is strict about shapes of equal size', () => {
    expect(differences(tensor([[1, 2]]), tensor([[1], [2]]))).toEqual([
      { kind: 'wrong-shape', expected: [1, 2], got: [2, 1] },
    ])
  })

  it('takes a ragged array for no tensor', () => {
    expect(differences(tensor([[1, 2]]), [[1, 2], [3]])).toEqual([
      { kind: 'wrong-type', expected: 'tensor', got: 'list' },
    ])
  })

  it('forgives what the tolerance forgives, and no more', () => {
    expect(isRight(tensor([1000]), tensor([1000.09]))).toBe(true)
    expect(isRight(tensor([1000]), tensor([1000.2]))).toBe(false)
    expect(isRight(tensor([0]), tensor([9e-7]))).toBe(true)
    expect(isRight(tensor([0]), tensor([2e-6]))).toBe(false)
  })

  it('finds NaN and the infinities equal to themselves only', () => {
    const special = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30]
    for (const one of special) for (const other of special) expect(isRight(one, other)).toBe(Object.is(one, other))
  })

  it('gives the index of the first difference, and counts them all', () => {
    const got = tensor([
      [1, 2, 3],
      [4, 0, 0],
    ])
    expect(
      differences(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        got,
      ),
    ).toEqual([{ kind: 'values', index: [1, 1], expected: 5, got: 0, differing: 2, of: 6 }])
  })

  it('compares named outputs one by one, in the order of the expected ones', () => {
    const outputs = compare({ dW: tensor([1]), db: 2 }, { db: 3, dW: [1] }, tolerance)
    expect(outputs.map(({ path, difference }) => [path, difference?.kind ?? null])).toEqual([
      [['dW'], null],
      [['db'], 'values'],
    ])
  })

  it('tells of a missing output, with the names that nobody asked for', () => {
    expect(differences({ dW: 1, db: 2 }, { dw: 1, db: 2 })).toEqual([
      { kind: 'missing-output', name: 'dW', unknown: ['dw'] },
      null,
    ])
  })

  it('does not mind an output that nobody asked for', () => {
    expect(isRight({ A: 1 }, { A: 1, cache: [1, 2] })).toBe(true)
  })

  it('looks into lists and nested objects', () => {
    const expected = { layers: [{ W: tensor([1, 2]) }, { W: tensor([3]) }] }
    const got = { layers: [{ W: tensor([1, 2]) }, { W: tensor([4]) }] }
    const wrong = compare(expected, got, tolerance).filter(({ difference }) => difference)
    expect(wrong.map(({ path }) => path)).toEqual([['layers', 1, 'W']])
  })

  it('compares text, truth and null as they are', () => {
    expect(isRight({ a: 'bias', b: true, c: null }, { a: 'bias', b: true, c: null })).toBe(true)
    expect(differences('bias', 'variance')).toEqual([
      { kind: 'values', index: [], expected: 'bias', got: 'variance', differing: 1, of: 1 },
    ])
    expect(differences(true, 1)).toEqual([{ kind: 'wrong-type', expected: 'boolean', got: 'number' }])
    expect(isRight(true, tensor(1, 'bool'))).toBe(true)
  })

  it('knows the lone NaN that operators make of tensors', () => {
    expect(differences(tensor([1, 2]), Number.NaN)).toEqual([{ kind: 'wrong-type', expected: 'tensor', got: 'NaN' }])
  })

  it('is not taken in by an object that only says that it is a tensor', () => {
    const forged = { kind: 'tensor', shape: [2], dtype: 'float32', values: [] } as unknown as Value
    expect(isRight(tensor([1, 2]), forged)).toBe(false)
    expect(isRight(tensor([1, 2]), { kind: 'tensor', shape: 'all', values: null } as unknown as Value)).toBe(false)
  })
})
