import { describe, expect, it } from 'vitest'
import { tensor, type Value } from '#exercises/value.ts'
import { diagnose } from '#grader/diagnose.ts'
import type { CaseRun } from '#grader/sandbox/protocol.ts'
import { type Example, findingsOf, judged, mapped, matrix, mistakeOf, returned, tolerance } from './judged.ts'

const first = (examples: Example[], knowledge = {}) => findingsOf(examples, knowledge)[0]
const examples = (pairs: [expected: Value, got: Value][]): Example[] =>
  pairs.map(([expected, got]) => ({ expected, run: returned(got) }))

const row = tensor([[1, 2.5, -3, 4]])
const threw = (message: string): CaseRun => ({ kind: 'threw', message, position: null })

describe('a named mistake', () => {
  const halves = (value: Value) => mapped(value, (number) => number / 2)

  it('is found when the outputs equal its own in all cases', () => {
    const wrong = [halves(matrix), halves(row)].map(returned)
    const cases = [matrix, row].map((expected, at) => ({ expected, run: wrong[at] as CaseRun }))
    expect(first(cases, { mistakes: [mistakeOf('half', wrong)] })).toEqual({ kind: 'mistake', id: 'half', path: [] })
  })

  it('is not found when one case differs', () => {
    const mistakes = [mistakeOf('half', [returned(halves(matrix)), returned(halves(row))])]
    const cases = examples([
      [matrix, halves(matrix)],
      [row, mapped(row, (number) => number / 3)],
    ])
    expect(findingsOf(cases, { mistakes }).some(({ kind }) => kind === 'mistake')).toBe(false)
  })

  it('is found where it gives NaN or throws as the learner does', () => {
    const runs = [returned(mapped(matrix, () => Number.NaN)), threw('the shapes do not match')]
    const cases = runs.map((run) => ({ expected: matrix, run }))
    expect(first(cases, { mistakes: [mistakeOf('overflow', runs)] })).toMatchObject({ kind: 'mistake' })
  })

  it('is not found in an error of another kind, where both only throw', () => {
    const cases = [{ expected: matrix, run: threw('ReferenceError: zz is not defined') }]
    const mistakes = [mistakeOf('shapes', [threw('inner shapes must match')])]
    expect(first(cases, { mistakes })).toMatchObject({ kind: 'runtime-error' })
  })

  it('that changes its input is found by just that', () => {
    const run: CaseRun = { kind: 'returned', value: matrix, mutated: [0], repeatable: true }
    const mistakes = [mistakeOf('in-place', [run])]
    expect(first([{ expected: matrix, run }], { mistakes })).toMatchObject({ kind: 'mistake', id: 'in-place' })
    expect(first([{ expected: matrix, run }])).toEqual({ kind: 'input-mutated', argument: 0 })
  })

  it('is named for each wrong output by itself, when they come from different ones', () => {
    const expected = { dW: matrix, db: row, dA: 1 }
    const noMean = { dW: mapped(matrix, (number) => 4 * number), db: row, dA: 1 }
    const noSum = { dW: matrix, db: mapped(row, (number) => number + 1), dA: 1 }
    const mistakes = [mistakeOf('no-sum', [returned(noSum)]), mistakeOf('no-mean', [returned(noMean)])]
    const cases = [{ expected, run: returned({ dW: noMean.dW, db: noSum.db, dA: 1 }) }]
    expect(findingsOf(cases, { mistakes }).slice(0, 2)).toEqual([
      { kind: 'mistake', id: 'no-mean', path: ['dW'] },
      { kind: 'mistake', id: 'no-sum', path: ['db'] },
    ])
  })

  it('of several that give the same wrong output is the one that agrees in the others too', () => {
    const expected = { dW: matrix, db: row }
    const bad = mapped(matrix, (number) => -number)
    const other = mapped(row, (number) => number ** 2)
    const mistakes = [
      mistakeOf('both', [returned({ dW: bad, db: mapped(row, () => 7) })]),
      mistakeOf('weights-only', [returned({ dW: bad, db: row })]),
    ]
    const cases = (db: Value) => [{ expected, run: returned({ dW: bad, db }) }]
    expect(first(cases(row), { mistakes })).toMatchObject({ id: 'weights-only', path: [] })
    expect(first(cases(other), { mistakes })).toMatchObject({ id: 'both', path: ['dW'] })
  })
})

describe('a relation to what is right', () => {
  it('is found only when it holds in all failing cases', () => {
    const cases = examples([
      [matrix, mapped(matrix, (number) => 2 * number)],
      [row, mapped(row, (number) => 3 * number)],
    ])
    expect(first(cases)).toMatchObject({ kind: 'first-difference' })
  })

  it('is not found in a single number, where it would be chance', () => {
    expect(first(examples([[3, 6]]))).toMatchObject({ kind: 'first-difference', expected: 3, got: 6 })
  })

  it('is found in single numbers when there are enough of them', () => {
    expect(
      first(
        examples([
          [3, 6],
          [1.5, 3],
          [-7, -14],
        ]),
      ),
    ).toMatchObject({ kind: 'constant-factor', factor: 2 })
  })

  it('is the number of examples when the factor changes with it', () => {
    const cases = [2, 5, 3].map((m): Example => {
      const X = tensor(Array.from({ length: m }, () => [1, 2]))
      return { inputs: [X], expected: row, run: returned(mapped(row, (number) => m * number)) }
    })
    expect(first(cases)).toEqual({ kind: 'constant-factor', path: [], factor: 2, of: 'm' })
  })

  it('is the inverse of the number of features when the factor changes with that', () => {
    const cases = [2, 5, 3].map((n): Example => {
      const X = tensor([Array.from({ length: n }, () => 1), Array.from({ length: n }, () => 2)])
      return { inputs: [X], expected: row, run: returned(mapped(row, (number) => number / n)) }
    })
    expect(first(cases)).toMatchObject({ kind: 'constant-factor', of: '1/n' })
  })

  it('is zero when nothing but zeros came out', () => {
    expect(first(examples([[matrix, mapped(matrix, () => 0)]]))).toMatchObject({ kind: 'constant-factor', factor: 0 })
  })

  it('is simple when an input came back as it was', () => {
    const cases = [matrix, row].map(
      (X): Example => ({ inputs: [3, X], expected: mapped(X, Math.exp), run: returned(X) }),
    )
    expect(first(cases)).toEqual({ kind: 'input-returned', path: [], argument: 1 })
  })

  it('can be a shift along an axis', () => {
    const right = tensor([1, 4, 9, 16, 25])
    expect(first(examples([[right, tensor([0, 1, 4, 9, 16])]]))).toEqual({ kind: 'shifted', path: [], axis: 0, by: 1 })
    expect(first(examples([[right, tensor([4, 9, 16, 25, 0])]]))).toEqual({
      kind: 'shifted',
      path: [],
      axis: 0,
      by: -1,
    })
  })

  it('can be a transpose, of a square or of any other matrix', () => {
    const square = [
      [1, 2],
      [3, 4],
    ]
    const turned = [
      [1, 3],
      [2, 4],
    ]
    expect(first(examples([[square, turned]]))).toEqual({ kind: 'transposed', path: [] })
    expect(first(examples([[[[1, 2, 3]], [[1], [2], [3]]]]))).toEqual({ kind: 'transposed', path: [] })
  })
})

describe('a wrong shape', () => {
  const cause = (expected: number[], got: number[]) => {
    const filled = (shape: number[], seed: number): Value => ({
      kind: 'tensor',
      shape,
      dtype: 'float32',
      values: Array.from({ length: shape.reduce((size, length) => size * length, 1) }, (_, at) => Math.sin(at + seed)),
    })
    return first(examples([[filled(expected, 1), filled(got, 2)]]))
  }

  it.each([
    ['broadcast', [4, 1], [4, 4]],
    ['broadcast', [4], [4, 4]],
    ['transposed', [2, 3], [3, 2]],
    ['keep-dims', [4, 1], [4]],
    ['flattened', [2, 3], [6]],
    ['missing-axis', [2, 3], [2]],
    ['extra-axis', [2, 3], [1, 2, 3]],
    ['extra-axis', [], [5]],
    [null, [2, 3], [4, 4]],
    // Seconds, not years, whatever a learner's code makes up.
    [null, [2, 3], Array<number>(16).fill(1)],
  ])('has the cause %s when %j is expected and %j comes', (name, expected, got) => {
    expect(cause(expected, got)).toEqual({ kind: 'wrong-shape', path: [], expected, got, cause: name })
  })

  it('has the cause that explains it in every case', () => {
    // [1, 5] -> [5] alone could be a lost axis; [2, 5] -> [10] cannot.
    const flat = (shape: number[]): [Value, Value] => {
      const values = Array.from({ length: shape[0] as number }, (_, at) =>
        [at, 1, 2, 3, 4].map((number) => number + at),
      )
      return [tensor(values), tensor(values.flat())]
    }
    expect(first(examples([flat([1]), flat([2])]))).toMatchObject({ kind: 'wrong-shape', cause: 'flattened' })
  })
})

describe('the order of findings', () => {
  it('says which outputs are right before it shows a number', () => {
    const expected = { dW: matrix, db: row }
    const run = returned({ dW: matrix, db: mapped(row, (number) => number ** 2) })
    expect(findingsOf([{ expected, run }]).map(({ kind }) => kind)).toEqual(['some-outputs-wrong', 'first-difference'])
  })

  it('puts what is wrong everywhere before what is wrong in some cases', () => {
    const infinite = mapped(row, (number, at) => (at === 1 ? Number.POSITIVE_INFINITY : number))
    const mutating: CaseRun = { kind: 'returned', value: infinite, mutated: [0], repeatable: true }
    const cases = [
      { expected: row, run: mutating },
      { expected: row, run: returned(infinite) },
    ]
    expect(findingsOf(cases).map(({ kind }) => kind)).toEqual(['not-finite', 'input-mutated'])
  })

  it('tells a finding on a case whose numbers are shown', () => {
    const wrong = returned(mapped(row, (number) => number ** 2))
    const cases = judged([
      { expected: row, run: wrong, kind: 'hidden' },
      { expected: row, run: wrong, kind: 'visible' },
    ])
    expect(diagnose(cases, { tolerance, names: [], mistakes: [], pairs: [], source: null })[0]?.cases).toEqual([1])
  })

  it('gives no numbers of a hidden case away', () => {
    const run = returned(mapped(row, (number) => number ** 3))
    expect(findingsOf([{ expected: row, run, kind: 'hidden' }])).toEqual([
      { kind: 'wrong-values', path: [], differing: 3, of: 4 },
    ])
  })

  it('takes a right result that differs from call to call for a failure', () => {
    const run: CaseRun = { kind: 'returned', value: row, mutated: [], repeatable: false }
    expect(findingsOf([{ expected: row, run }])).toEqual([{ kind: 'not-deterministic' }])
  })

  it.each([
    [{ kind: 'returned-nothing' }, 'nothing-returned'],
    [{ kind: 'returned-promise' }, 'promise-returned'],
    [{ kind: 'forbidden', name: 'sigmoid', position: null }, 'forbidden'],
    [{ kind: 'unreadable', what: 'Map' }, 'wrong-type'],
  ] as [CaseRun, string][])('names what came in place of a result: %j', (run, kind) => {
    expect(first([{ expected: row, run }])).toMatchObject({ kind })
  })
})
