import { describe, expect, it } from 'vitest'
import { tensor, type Value } from '#exercises/value.ts'
import { type Example, findingsOf, mapped, matrix, mistakeOf, returned } from './judged.ts'

const other = tensor([[2, -0.5, 1.5, 7, 3.25]])
const inputs = [matrix, other]
const everywhere = (change: (number: number) => number) => inputs.map((one) => returned(mapped(one, change)))
const examples = (change: (number: number) => number): Example[] =>
  everywhere(change).map((run, at) => ({ expected: inputs[at] as Value, run }))

const cube = mistakeOf(
  'cube',
  everywhere((number) => number ** 3),
)
const sine = mistakeOf('sine', everywhere(Math.sin))
const both = {
  ids: ['cube', 'sine'] as [string, string],
  run: mistakeOf(
    '',
    everywhere((number) => Math.sin(number ** 3)),
  ).run,
}

describe('two mistakes at once', () => {
  const knowledge = { mistakes: [cube, sine], pairs: [both] }

  it('are named when the outputs equal those of both in all cases', () => {
    const found = findingsOf(
      examples((number) => Math.sin(number ** 3)),
      knowledge,
    )
    expect(found[0]).toEqual({ kind: 'two-mistakes', ids: ['cube', 'sine'], path: [] })
  })

  it('are not named when one of them by itself does the same', () => {
    expect(findingsOf(examples(Math.sin), knowledge)[0]).toEqual({ kind: 'mistake', id: 'sine', path: [] })
    const hidden = { ...both, run: sine.run }
    expect(findingsOf(examples(Math.sin), { mistakes: [cube], pairs: [hidden] })[0]).toMatchObject({
      ids: ['cube', 'sine'],
    })
    expect(
      findingsOf(
        examples((number) => Math.cos(number)),
        knowledge,
      )[0]?.kind,
    ).toBe('first-difference')
  })

  it('are named for the one output that has them', () => {
    const results = (change: (number: number) => number) =>
      inputs.map((one) => returned({ dW: mapped(one, change), db: 1 }))
    const pair = {
      ids: both.ids,
      run: mistakeOf(
        '',
        results((number) => Math.sin(number ** 3)),
      ).run,
    }
    const cases = results((number) => Math.sin(number ** 3)).map(({ value }, at) => ({
      expected: { dW: inputs[at] as Value, db: 1 },
      run: returned({ ...(value as { [name: string]: Value }), db: 2 }),
    }))
    expect(findingsOf(cases, { mistakes: [], pairs: [pair] })[0]).toEqual({
      kind: 'two-mistakes',
      ids: ['cube', 'sine'],
      path: ['dW'],
    })
  })
})

describe('a mistake with something on top', () => {
  const knowledge = { mistakes: [sine, cube] }

  it.each([
    ['the opposite', (number: number) => -(number ** 3), { kind: 'negated' }],
    ['a multiple', (number: number) => 2.5 * number ** 3, { kind: 'constant-factor', factor: 2.5 }],
    ['an offset', (number: number) => number ** 3 + 4, { kind: 'constant-offset', offset: 4 }],
  ])('is found as %s of it', (_, change, besides) => {
    expect(findingsOf(examples(change), knowledge)[0]).toMatchObject({
      kind: 'mistake-and',
      id: 'cube',
      path: [],
      besides,
    })
  })

  it('is found as the transpose of it', () => {
    const [rows, columns] = matrix.shape as [number, number]
    const turned: Value = Array.from({ length: columns }, (_, column) =>
      Array.from({ length: rows }, (__, row) => (matrix.values[row * columns + column] as number) ** 3),
    )
    const found = findingsOf([{ expected: matrix, run: returned(turned) }], { mistakes: [cube] })
    expect(found[0]).toMatchObject({ kind: 'mistake-and', id: 'cube', besides: { kind: 'transposed' } })
  })

  it('is not found when what is right has the same relation', () => {
    expect(
      findingsOf(
        examples((number) => -number),
        knowledge,
      )[0],
    ).toEqual({ kind: 'negated', path: [] })
  })

  it('is not found in zeros and constants, of which much is a multiple', () => {
    for (const constant of [0, 1]) {
      const kinds = findingsOf(
        examples(() => constant),
        knowledge,
      ).map(({ kind }) => kind)
      expect(kinds).not.toContain('mistake-and')
    }
    const zero = mistakeOf(
      'zero',
      everywhere(() => 0),
    )
    expect(
      findingsOf(
        examples(() => 3),
        { mistakes: [zero] },
      ).map(({ kind }) => kind),
    ).not.toContain('mistake-and')
  })

  it('is not found when it does not hold in all cases', () => {
    const [first, second] = examples((number) => -(number ** 3))
    const runs = [first as Example, { ...(second as Example), run: returned(mapped(other, (number) => number ** 3)) }]
    expect(findingsOf(runs, knowledge)[0]?.kind).toBe('first-difference')
  })
})
