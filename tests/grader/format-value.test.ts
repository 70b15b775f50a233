import { describe, expect, it } from 'vitest'
import { tensor } from '#exercises/value.ts'
import { formatNumber, formatValue, tellingDigits, tellingDigitsOf } from '#grader/format-value.ts'
import { readMarks } from '#grader/marked-text.ts'

describe('a number for people', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [28, '28'],
    [Math.fround(0.1), '0.1'],
    [0.731058578, '0.7311'],
    [12.3456, '12.35'],
    [12345.678, '12345.7'],
    [0.00012346, '0.0001235'],
    [1.5e-7, '1.5e-7'],
    [-2.5e12, '-2500000000000'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  it('has as many digits as tell it from another', () => {
    const digits = tellingDigits(0.731058578, 0.731058001)
    expect(formatNumber(0.731058578, digits)).not.toBe(formatNumber(0.731058001, digits))
    expect(tellingDigits(0.5, 0.7)).toBe(4)
  })
})

describe('a value for people', () => {
  it('has its shape first, and columns that line up', () => {
    const matrix = tensor([
      [0.5, -10],
      [3, 4],
    ])
    expect(formatValue(matrix)).toBe('shape [2, 2]:\n[[0.5, -10],\n [  3,   4]]')
  })

  it('is folded when it is long', () => {
    const long = tensor(Array.from({ length: 100 }, (_, at) => at))
    expect(formatValue(long)).toBe('shape [100]: [0, 1, 2, 3, 4, …, 98, 99]')
    const tall = tensor(Array.from({ length: 30 }, (_, at) => [at]))
    expect(formatValue(tall).split('\n')).toHaveLength(8)
  })

  it('writes an image with one channel by its rows', () => {
    const image = {
      kind: 'tensor' as const,
      shape: [1, 2, 3, 1],
      dtype: 'float32' as const,
      values: [1, 2, 0, 0, 1, 3],
    }
    expect(formatValue(image)).toBe('shape [1, 2, 3, 1], [:, :, :, 0]:\n[[[1, 2, 0],\n  [0, 1, 3]]]')
  })

  it('marks the numbers that differ, and leaves the rest of the text as it was', () => {
    const result = {
      dW: tensor([
        [0.5, -10],
        [3, 4],
      ]),
      db: 0.5,
      list: [1, 2],
    }
    const marking = { wrong: new Set(['dW.0.1', 'dW.1.0', 'db', 'list.1']), path: [] }
    const pieces = readMarks(formatValue(result, 4, marking))
    expect(pieces.map(({ text }) => text).join('')).toBe(formatValue(result))
    expect(pieces.filter(({ wrong }) => wrong).map(({ text }) => text)).toEqual(['-10', '3', '0.5', '2'])
  })

  it('names the outputs of an object', () => {
    expect(
      formatValue({
        dW: tensor([
          [1, 2],
          [3, 4],
        ]),
        db: 0.5,
      }),
    ).toBe('dW: shape [2, 2]:\n    [[1, 2],\n     [3, 4]]\ndb: 0.5')
  })

  it('keeps a list, a text and a truth value what they are', () => {
    expect(formatValue([28, 28, 3])).toBe('[28, 28, 3]')
    expect(formatValue('high "bias"')).toBe('"high \\"bias\\""')
    expect(formatValue(tensor([1, 0], 'bool'))).toBe('shape [2]: [true, false]')
    expect(formatValue('a'.repeat(5000)).length).toBeLessThan(300)
  })

  it('shows an empty tensor', () => {
    expect(formatValue(tensor([]))).toBe('shape [0]: []')
  })

  it('takes its digits from the first difference', () => {
    const equal = (one: number, other: number) => one === other
    expect(tellingDigitsOf({ a: tensor([1, 0.12345678]) }, { a: [1, 0.12345612] }, equal)).toBeGreaterThan(5)
    expect(tellingDigitsOf(tensor([1, 2]), tensor([[1, 2]]), equal)).toBe(4)
  })
})
