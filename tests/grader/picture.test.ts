import { describe, expect, it } from 'vitest'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'
import { wrongPlaces } from '#grader/marked-text.ts'
import type { Curves, ErrorMap, Images, Picture } from '#grader/picture.ts'
import { describePicture } from '#grader/picture-words.ts'
import { picturesOf } from '#grader/pictures-of.ts'
import type { Shown } from '#grader/protocol.ts'

const compare = { rtol: 1e-4, atol: 1e-6 }
const oneArgument = { entry: { signature: '(z: tf.Tensor) => tf.Tensor' }, compare }
const twoArguments = { entry: { signature: '(x: tf.Tensor, w: tf.Tensor) => tf.Tensor' }, compare }

/** The pictures of a result that no curve can show. */
const picturesIn = (expected: Value, got: Value): Picture[] => {
  const shown = { inputs: [0, 0], expected, got }
  return picturesOf(shown, twoArguments, [shown])
}

const filled = (shape: number[], at: (position: number) => number): TensorValue => {
  const size = shape.reduce((product, length) => product * length, 1)
  return { kind: 'tensor', shape, dtype: 'float32', values: [...Array(size).keys()].map(at) }
}

const errorsIn = (expected: Value, got: Value) => picturesIn(expected, got)[0] as ErrorMap
const inEnglish = (expected: Value, got: Value) => describePicture(errorsIn(expected, got), 'en')

describe('a map of the errors in an array', () => {
  const right = tensor([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ])

  it('holds the wrong cells only, each with its side and, by its size, its strength', () => {
    const got = tensor([
      [1, 2, 3],
      [4, 50, 6],
      [7, 8, 8.99],
    ])
    const { rows, columns, panels } = errorsIn(right, got)
    expect([rows, columns]).toEqual([3, 3])
    expect(panels[0]?.cells).toMatchObject([
      { row: 1, column: 1, off: 'above', strength: 1 },
      { row: 2, column: 2, off: 'below' },
    ])
    const [large, small] = panels[0]?.cells ?? []
    expect(small?.strength).toBeGreaterThan(0)
    expect(small?.strength).toBeLessThan(large?.strength ?? 0)
  })

  it('leaves out what is within the tolerance', () => {
    const got = filled([3, 3], (at) => (at + 1) * (at === 4 ? 2 : 1.00001))
    expect(errorsIn(right, got).panels[0]?.cells).toHaveLength(1)
  })

  it('has marks of their own for NaN and the infinities, as JSON that survives its way', () => {
    const got = filled([3, 3], (at) => [Number.NaN, Number.POSITIVE_INFINITY][at] ?? at + 1)
    const picture = errorsIn(right, got)
    expect(picture.panels[0]?.cells.map(({ off }) => off)).toEqual(['nan', 'infinite'])
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture)
  })

  it('folds long axes, and gives a folded cell the gravest of what is in it', () => {
    const long = filled([100, 64], (at) => at)
    const got = filled([100, 64], (at) => (at === 0 ? -5 : at === 1 ? 20 : at === 64 ? Number.NaN : at))
    const { rows, columns, fold, panels } = errorsIn(long, got)
    expect([fold, rows, columns]).toEqual([{ row: 5, column: 2 }, 20, 32])
    expect(panels[0]?.cells).toMatchObject([{ row: 0, column: 0, off: 'nan' }])
  })

  it('is a strip for a vector, and nothing for fewer numbers than are read at a glance', () => {
    expect(errorsIn(tensor([1, 2, 3]), tensor([1, 0, 3]))).toMatchObject({ rows: 1, columns: 3 })
    expect(picturesIn(tensor([1, 2]), tensor([1, 0]))).toEqual([])
    expect(picturesIn(0.5, 0.7)).toEqual([])
  })

  it('shows the channels of the first example that is wrong', () => {
    const expected = filled([2, 2, 3, 2], (at) => at)
    const got = filled([2, 2, 3, 2], (at) => (at === 15 ? 99 : at))
    const { rows, columns, panels } = errorsIn(expected, got)
    expect([rows, columns]).toEqual([2, 3])
    expect(panels.map(({ at }) => at)).toEqual([
      [1, null, null, 0],
      [1, null, null, 1],
    ])
    expect(panels.map(({ cells }) => cells.length)).toEqual([0, 1])
    expect(panels[1]?.cells).toMatchObject([{ row: 0, column: 1 }])
  })

  it('is one for each wrong output, and none for the right ones', () => {
    const outputs = { dW: right, db: tensor([1, 2, 3]), dA: right }
    const got = { dW: filled([3, 3], (at) => 2 * (at + 1)), db: tensor([1, 2, 3]), dA: filled([3, 3], () => 0) }
    expect(picturesIn(outputs, got).map(({ path }) => path)).toEqual([['dW'], ['dA']])
  })

  it('is not drawn where shapes differ, or nothing came out', () => {
    expect(picturesIn(right, tensor([1, 2, 3]))).toEqual([])
    expect(picturesOf({ inputs: [], expected: right, got: null }, oneArgument, [])).toEqual([])
  })
})

describe('the words of a picture', () => {
  const right = filled([3, 4], (at) => at + 1)
  const wrongAt = (isWrong: (row: number, column: number) => boolean) =>
    filled([3, 4], (at) => (isWrong(Math.floor(at / 4), at % 4) ? 0.5 : at + 1))

  it('tell whole rows and columns', () => {
    expect(
      inEnglish(
        right,
        wrongAt((row) => row === 2),
      ),
    ).toBe('Row 2 is off, all else is right. The largest error is 11.5, at [2, 3]: 12 expected, 0.5 got.')
    expect(
      inEnglish(
        right,
        wrongAt((row) => row !== 1),
      ),
    ).toMatch(/^Rows 0 and 2 are off, all else is right\./)
    expect(
      inEnglish(
        right,
        wrongAt((row, column) => row === 2 || column === 0),
      ),
    ).toMatch(/^Row 2 and column 0 are off, all else is right\./)
  })

  it('tell the one row or column in which all that is wrong lies', () => {
    expect(
      inEnglish(
        right,
        wrongAt((row, column) => row === 1 && column < 2),
      ),
    ).toMatch(/^2 of 12 numbers are off, all of them in row 1\./)
  })

  it('tell only how many, where rows and columns together would be nearly everything', () => {
    const matrix = filled([3, 2], (at) => at + 1)
    const got = filled([3, 2], (at) => (at === 3 ? 4 : 0))
    expect(inEnglish(matrix, got)).toMatch(/^5 of 6 numbers are off\./)
  })

  it('tell only how many, where there is no pattern, or all are wrong', () => {
    expect(
      inEnglish(
        right,
        wrongAt((row, column) => row === column || column === 3),
      ),
    ).toMatch(/^6 of 12 numbers are off\./)
    expect(
      inEnglish(
        right,
        wrongAt(() => true),
      ),
    ).toMatch(/^All 12 numbers are off\./)
  })

  it('tell whole channels by a slice, and name the output', () => {
    const expected = { A: filled([1, 2, 2, 3], (at) => at + 1) }
    const got = { A: filled([1, 2, 2, 3], (at) => (at % 3 === 1 ? 0 : at + 1)) }
    expect(inEnglish(expected, got)).toMatch(/^In A: \[:, :, :, 1\] is off, all else is right\./)
  })

  it('count what is not a finite number', () => {
    const got = wrongAt((row) => row === 0)
    const text = inEnglish(right, { ...got, values: got.values.map((value, at) => (at < 2 ? Number.NaN : value)) })
    expect(text).toContain('2 numbers of yours are NaN or infinite.')
  })

  it('are told in Vietnamese as well', () => {
    const [picture] = picturesIn(
      right,
      wrongAt((row) => row === 2),
    )
    expect(describePicture(picture as Picture, 'vi')).toBe(
      'Hàng 2 sai, phần còn lại đều đúng. Sai số lớn nhất là 11.5, tại [2, 3]: mong đợi 12, nhận được 0.5.',
    )
  })
})

describe('the curves of a function of one number', () => {
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
  const caseOf = (numbers: number[], of: (z: number) => number, wrong: (z: number) => number): Shown => ({
    inputs: [tensor(numbers)],
    expected: tensor(numbers.map(of)),
    got: tensor(numbers.map(wrong)),
  })
  const curvesOf = (shown: Shown, cases: Shown[]) => picturesOf(shown, oneArgument, cases)[0] as Curves

  it('are drawn over the input, with the points of the other cases nearby', () => {
    const shown = caseOf([2, 0, -2], sigmoid, (z) => sigmoid(-z))
    const other = caseOf([-4, 0, 4, 1000], sigmoid, (z) => sigmoid(-z))
    const picture = curvesOf(shown, [shown, other])
    expect(picture).toMatchObject({ kind: 'curves', x: 'z' })
    expect(picture.points.map(({ x, wrong }) => [x, wrong])).toEqual([
      [-4, true],
      [-2, true],
      [0, false],
      [2, true],
      [4, true],
    ])
    expect(describePicture(picture, 'en')).toBe(
      'The expected curve and yours, for z from -4 to 4. It is furthest off at z = -4: 0.01799 expected, 0.982 got.',
    )
  })

  it('have a gap where the result is NaN', () => {
    const shown = caseOf([1, 2, 3, 0], sigmoid, (z) => (z > 2 ? Number.NaN : z))
    const other = caseOf([0, 1], sigmoid, sigmoid)
    expect(curvesOf(shown, [shown, other]).points.at(-1)).toMatchObject({ x: 3, got: null, wrong: true })
  })

  it('are not drawn when a number has another answer beside other numbers, as with softmax', () => {
    const softmax = (numbers: number[]) => {
      const powers = numbers.map(Math.exp)
      const sum = powers.reduce((total, power) => total + power, 0)
      return powers.map((power) => power / sum)
    }
    const rowOf = (numbers: number[]): Shown => ({
      inputs: [tensor(numbers)],
      expected: tensor(softmax(numbers)),
      got: tensor(numbers),
    })
    const [first, second] = [rowOf([1, 2, 3]), rowOf([1, 2, 4])]
    expect(picturesOf(first, oneArgument, [first, second])[0]?.kind).toBe('errors')
    expect(picturesOf(first, oneArgument, [first, rowOf([4, 5, 6])])[0]?.kind).toBe('errors')
  })
})

describe('a picture of an image', () => {
  const edge = filled([1, 4, 5, 2], (at) => (at % 2 === 0 ? at : 7))
  const imageOf = (got: TensorValue) => picturesIn(edge, got)[0] as Images

  it('has expected, got and error of the channels that are wrong, in one scale', () => {
    const picture = imageOf(filled([1, 4, 5, 2], (at) => (at % 2 === 0 ? -at : 7)))
    expect(picture).toMatchObject({ kind: 'images', rows: 4, columns: 5, range: [-38, 38], largestError: 76 })
    expect(picture.channels.map(({ at }) => at)).toEqual([[0, null, null, 0]])
    expect(picture.channels[0]?.error.slice(0, 3)).toEqual([0, 4, 8])
  })

  it('is told by the names of its axes', () => {
    const got = filled([1, 4, 5, 2], (at) => (Math.floor(at / 2) % 5 === 3 ? -1 : (edge.values[at] as number)))
    expect(describePicture(imageOf(got), 'en')).toMatch(/^Column 3 is off, all else is right\./)
  })

  it('leaves a hole where the result is not finite', () => {
    const picture = imageOf(filled([1, 4, 5, 2], (at) => (at === 3 ? Number.NaN : (edge.values[at] as number))))
    expect(picture.channels[0]?.got[1]).toBeNull()
    expect(picture.channels[0]?.error[1]).toBeNull()
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture)
  })

  it('is a map of errors where it is too small to be seen as one', () => {
    expect(
      picturesIn(
        filled([1, 2, 2, 1], (at) => at),
        filled([1, 2, 2, 1], () => 9),
      )[0]?.kind,
    ).toBe('errors')
  })
})

describe('the numbers to mark in a printed result', () => {
  it('are those that are wrong, by their place', () => {
    const expected = { dW: tensor([[1, 2]]), list: [1, 2, 3] }
    expect(wrongPlaces(expected, { dW: tensor([[1, 3]]), list: [1, 2, 4] }, compare)).toEqual(
      new Set(['dW.0.1', 'list.2']),
    )
  })

  it('are none where all are wrong', () => {
    expect(wrongPlaces(tensor([1, 2]), tensor([2, 1]), compare)).toEqual(new Set())
  })
})
