import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom, tensorOf } from '#exercises/random.ts'
import type { TensorValue, Value } from '#exercises/value.ts'
import { compare } from '#grader/compare.ts'
import { findingsOf, mapped, returned, tolerance } from './judged.ts'

const number = fc.oneof(fc.double({ noNaN: false }), fc.float().map(Math.fround))
const shape = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 })
const anyTensor = shape.chain((lengths) => {
  const size = lengths.reduce((product, length) => product * length, 1)
  return fc
    .array(number, { minLength: size, maxLength: size })
    .map((values): TensorValue => ({ kind: 'tensor', shape: lengths, dtype: 'float32', values }))
})
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyTensor,
    number,
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('dW', 'db', 'cache', 'A'), tie('value'), { maxKeys: 3 }),
  ),
}))

/** Matrices whose numbers have nothing to do with each other. */
const matrices = fc
  .record({ seed: fc.integer(), rows: fc.integer({ min: 3, max: 6 }), columns: fc.integer({ min: 3, max: 6 }) })
  .map(({ seed, rows, columns }) => {
    const random = randomFrom(seed)
    return [0, 1].map(() => tensorOf([rows, columns], () => random.uniform(0.5, 9)))
  })

const finding = (all: TensorValue[], change: (one: TensorValue) => Value) =>
  findingsOf(all.map((expected) => ({ expected, run: returned(change(expected)) })))[0]

const float = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })

describe('compare', () => {
  it('finds everything equal to itself', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(compare(one, structuredClone(one), tolerance).filter(({ difference }) => difference)).toEqual([])
      }),
    )
  })
})

describe('diagnose', () => {
  it('finds a constant factor, whatever it is', () => {
    const factor = fc.oneof(float(1.01, 1000), float(0.001, 0.99), float(-1000, -1.01))
    fc.assert(
      fc.property(matrices, factor, (all, times) => {
        const found = finding(all, (one) => mapped(one, (element) => Math.fround(element * times)))
        expect(found).toMatchObject({ kind: 'constant-factor', of: null })
        if (found?.kind === 'constant-factor') expect(Math.abs(found.factor / times - 1)).toBeLessThan(1e-3)
      }),
    )
  })

  it('finds the opposite sign', () => {
    fc.assert(
      fc.property(matrices, (all) => {
        expect(finding(all, (one) => mapped(one, (element) => -element))).toEqual({ kind: 'negated', path: [] })
      }),
    )
  })

  it('finds a constant offset, whatever it is', () => {
    fc.assert(
      fc.property(matrices, fc.oneof(float(0.1, 50), float(-50, -0.1)), (all, by) => {
        const found = finding(all, (one) => mapped(one, (element) => Math.fround(element + by)))
        expect(found?.kind).toBe('constant-offset')
        if (found?.kind === 'constant-offset') expect(found.offset).toBeCloseTo(by, 2)
      }),
    )
  })

  it('finds a transpose', () => {
    fc.assert(
      fc.property(matrices, (all) => {
        const turned = ({ shape: [rows = 0, columns = 0], values }: TensorValue): Value =>
          Array.from({ length: columns }, (_, column) =>
            Array.from({ length: rows }, (__, row) => values[row * columns + column] as number),
          )
        expect(finding(all, turned)).toEqual({ kind: 'transposed', path: [] })
      }),
    )
  })

  it('finds a shift along either axis', () => {
    fc.assert(
      fc.property(matrices, fc.constantFrom(0, 1), fc.constantFrom(1, -1), (all, axis, by) => {
        const moved = (one: TensorValue) => {
          const [rows = 0, columns = 0] = one.shape
          return mapped(one, (_, at) => {
            const [row, column] = [Math.floor(at / columns), at % columns]
            const [from, across] = axis === 0 ? [row - by, column] : [row, column - by]
            const inside = from >= 0 && from < rows && across >= 0 && across < columns
            return inside ? (one.values[from * columns + across] as number) : 0
          })
        }
        expect(finding(all, moved)).toEqual({ kind: 'shifted', path: [], axis, by })
      }),
    )
  })

  it('finds nothing more than a difference between numbers that have nothing in common', () => {
    fc.assert(
      fc.property(matrices, fc.integer(), (all, seed) => {
        const random = randomFrom(seed)
        expect(finding(all, (one) => tensorOf(one.shape, () => random.uniform(10, 20)))?.kind).toBe('first-difference')
      }),
    )
  })
})
