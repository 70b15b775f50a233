import { describe, expect, it } from 'vitest'
import { tensor } from '#exercises/value.ts'
import { decodeVerdict, encodeVerdict, type Verdict } from '#grader/protocol.ts'
import { verdictView } from '#grader/verdict-view.ts'

const exercise = {
  entry: { signature: '(z: tf.Tensor, w: tf.Tensor) => tf.Tensor' },
  mistakes: {},
  compare: { rtol: 1e-4, atol: 1e-6 },
}
const render = (text: string) => `<p>${text}</p>`

const finding = {
  kind: 'first-difference' as const,
  place: { path: [], index: [1] },
  expected: 2,
  got: Number.NaN,
  differing: 1,
  of: 3,
}
const shown = {
  inputs: [tensor([1, 2, 3]), 2],
  expected: tensor([1, 2, 3]),
  got: tensor([1, Number.NaN, 3]),
}

const verdict: Verdict = {
  status: 'failed',
  findings: [finding],
  findingCases: [0],
  cases: [
    { kind: 'visible', title: { en: 'Three', vi: 'Ba' }, passed: false, finding, shown, console: 'here\n' },
    {
      kind: 'visible',
      title: { en: 'Right', vi: 'Đúng' },
      passed: true,
      finding: null,
      shown: { ...shown, got: shown.expected },
      console: '',
    },
    { kind: 'hidden', title: { en: 'Hidden', vi: 'Ẩn' }, passed: false, finding, shown: null, console: '' },
  ],
  console: 'loading\n',
  smallest: { finding, shown },
  seed: 1,
  exerciseHash: 'hash',
}

describe('the view of a verdict', () => {
  const view = verdictView(verdict, exercise, 'en', render)

  it('is plain JSON, though results hold NaN', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view)
  })

  it('has for a failed case its numbers with the wrong ones marked, its picture in words, and its output', () => {
    const [failed] = view.cases
    expect(failed?.got).toEqual([
      { text: 'shape [3]: [1, ', wrong: false },
      { text: 'NaN', wrong: true },
      { text: ', 3]', wrong: false },
    ])
    expect(failed?.pictures.map(({ text }) => text)).toEqual([
      '1 of 3 numbers is off. 1 number of yours is NaN or infinite.',
    ])
    expect(failed?.console).toBe('here\n')
    expect(failed?.reasonHtml).toMatch(/^<p>/)
  })

  it('draws nothing for cases that passed, or whose numbers are not shown', () => {
    expect(view.cases.slice(1).map(({ pictures }) => pictures)).toEqual([[], []])
    expect(view.cases[2]).toMatchObject({ expected: null, got: null, inputs: [] })
  })

  it('has the smallest failure as a case of its own', () => {
    expect(view.smallest).toMatchObject({ passed: false, title: '' })
    expect(view.smallest?.pictures).toHaveLength(1)
  })

  it('is in the language asked for', () => {
    const [failed] = verdictView(verdict, exercise, 'vi', render).cases
    expect(failed?.title).toBe('Ba')
    expect(failed?.pictures[0]?.text).toBe('1 trên 3 số sai. 1 số của bạn là NaN hoặc vô cực.')
  })

  it('can be made of a verdict stored before cases had an output, and failures a smallest input', () => {
    const { smallest: _, ...stored } = encodeVerdict(verdict)
    for (const one of stored.cases as Record<string, unknown>[]) delete one.console
    const old = verdictView(decodeVerdict(stored), exercise, 'en', render)
    expect(old.smallest).toBeNull()
    expect(old.cases.map(({ console }) => console)).toEqual(['', '', ''])
  })
})
