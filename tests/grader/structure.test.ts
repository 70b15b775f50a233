import { describe, expect, it } from 'vitest'
import { randomFrom, tensorOf } from '#exercises/random.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'
import { type Example, findingsOf, mapped, matrix, returned } from './judged.ts'

const random = randomFrom(11)
const matrixOf = (shape: number[]) => tensorOf(shape, () => random.uniform(-2, 5))

/** A reduction of a matrix along an axis, as plain numbers. */
function along(
  { shape: [rows = 0, columns = 0], values }: TensorValue,
  axis: number,
  reduce = (all: number[]) => all.reduce((sum, value) => sum + value, 0),
) {
  const at = (row: number, column: number) => values[row * columns + column] as number
  const [outer, inner] = axis === 0 ? [columns, rows] : [rows, columns]
  return Array.from({ length: outer }, (_, one) =>
    reduce(Array.from({ length: inner }, (__, other) => (axis === 0 ? at(other, one) : at(one, other)))),
  )
}

const first = (examples: Example[]) => findingsOf(examples)[0]

describe('a wrong axis', () => {
  const summed = (shapes: number[][], right: number, wrong: number, keep = false): Example[] =>
    shapes.map((shape) => {
      const X = matrixOf(shape)
      const nested = (axis: number): Value => {
        const numbers = along(X, axis)
        if (!keep) return numbers
        return axis === 0 ? [numbers] : numbers.map((number) => [number])
      }
      return { inputs: [3, { W: X }], expected: nested(right), run: returned(nested(wrong)) }
    })

  it.each([false, true])('is seen in the shapes of the inputs (keepDims %s)', (keep) => {
    const found = first(
      summed(
        [
          [2, 3],
          [4, 4],
          [5, 3],
        ],
        1,
        0,
        keep,
      ),
    )
    expect(found).toMatchObject({ kind: 'wrong-shape', cause: 'wrong-axis' })
  })

  it('is seen in the numbers where the shapes agree', () => {
    expect(
      first(
        summed(
          [
            [3, 3],
            [4, 4],
          ],
          1,
          0,
        ).map((one) => ({ ...one, inputs: [(one.inputs?.[1] as { W: Value } | undefined)?.W ?? null] })),
      ),
    ).toEqual({ kind: 'wrong-axis', path: [], right: 1, wrong: 0, total: null })
  })

  it('is not seen in shapes that come of no input', () => {
    const examples = summed(
      [
        [2, 3],
        [5, 4],
      ],
      1,
      0,
    ).map((one) => ({ ...one, inputs: [matrixOf([7, 6])] }))
    expect(first(examples)).toMatchObject({ kind: 'wrong-shape', cause: null })
  })

  it('is not seen where another case speaks against it', () => {
    const [one, other] = summed(
      [
        [2, 3],
        [5, 4],
      ],
      1,
      0,
    )
    expect(first([one as Example, { ...(other as Example), run: returned([1, 2]) }])).toMatchObject({ cause: null })
  })

  it('is seen where what was shared out adds up along the wrong axis', () => {
    const shared = (shape: number[], axis: number, seed: number) => {
      const one = randomFrom(seed)
      const X = tensorOf(shape, () => one.uniform(0.1, 3))
      const sums = along(X, axis)
      return mapped(X, (value, at) => {
        const columns = shape[1] as number
        return value / (sums[axis === 0 ? at % columns : Math.floor(at / columns)] as number)
      })
    }
    const examples = [
      [2, 3],
      [4, 4],
      [3, 5],
    ].map((shape, at) => ({ expected: shared(shape, 1, at), run: returned(shared(shape, 0, at)) }))
    expect(first(examples)).toEqual({ kind: 'wrong-axis', path: [], right: 1, wrong: 0, total: 1 })
    const right = examples.map(({ expected }, at) => ({
      expected,
      run: returned(
        shared(
          [
            [2, 3],
            [4, 4],
            [3, 5],
          ][at] as number[],
          1,
          at + 50,
        ),
      ),
    }))
    expect(first(right)).toMatchObject({ kind: 'first-difference' })
  })
})

describe('a factor that changes with the shapes', () => {
  const factors = (of: (m: number, n: number) => number): Example[] =>
    [
      [2, 3],
      [5, 4],
      [3, 7],
    ].map(([m = 0, n = 0]) => ({
      inputs: [matrixOf([m, n])],
      expected: matrix,
      run: returned(mapped(matrix, (value) => value * of(m, n))),
    }))

  it.each([
    ['mn', (m: number, n: number) => m * n],
    ['1/mn', (m: number, n: number) => 1 / (m * n)],
    ['sqrt-n', (_: number, n: number) => Math.sqrt(n)],
    ['1/sqrt-n', (_: number, n: number) => 1 / Math.sqrt(n)],
  ] as const)('is named %s', (of, factor) => {
    expect(first(factors(factor))).toMatchObject({ kind: 'constant-factor', of })
  })

  it('is not named where the shapes do not explain it', () => {
    expect(first(factors((m, n) => m + 3 * n))?.kind).toBe('first-difference')
  })
})

describe('NaN and infinity', () => {
  const z = tensor([1, 800, -3, 900])
  const overflown = tensor([0.5, Number.NaN, 0.25, Number.NaN])
  const expected = tensor([0.5, 1, 0.25, 1])

  it('come with the number of the input that stands where they begin', () => {
    expect(first([{ inputs: [3, z], expected, run: returned(overflown) }])).toMatchObject({
      kind: 'not-finite',
      index: [1],
      from: { argument: 1, value: 800 },
    })
  })

  it('come without a number where good and bad ones do not stand apart', () => {
    const mixed = tensor([1, 800, -3, 0])
    expect(first([{ inputs: [mixed], expected, run: returned(overflown) }])).toMatchObject({
      kind: 'not-finite',
      from: null,
    })
  })

  it('come without a number where all of the result is lost', () => {
    const lost = mapped(expected, () => Number.NaN)
    expect(first([{ inputs: [z], expected, run: returned(lost) }])).toMatchObject({ kind: 'not-finite', from: null })
  })

  it('come without a number where it could be that of either of two inputs', () => {
    expect(first([{ inputs: [z, z], expected, run: returned(overflown) }])).toMatchObject({ from: null })
  })

  it('give no number of a hidden case away', () => {
    expect(first([{ kind: 'edge', inputs: [z], expected, run: returned(overflown) }])).toMatchObject({
      kind: 'not-finite',
      from: null,
    })
  })
})
