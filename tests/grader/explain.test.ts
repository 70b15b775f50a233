import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { tensor } from '#exercises/value.ts'
import { explain } from '#grader/explain.ts'
import type { Finding, Verdict } from '#grader/protocol.ts'

const exercise = {
  entry: { signature: '(X: tf.Tensor, b: number) => tf.Tensor' },
  mistakes: { 'no-mean': { en: 'You took the sum.', vi: 'Bạn đã lấy tổng.' } },
  compare: { rtol: 1e-4, atol: 1e-6 },
}

const title = { en: 'Two rows', vi: 'Hai hàng' }

function verdictOf(...findings: Finding[]): Verdict {
  const shown = { inputs: [tensor([1, 2]), 3], expected: tensor([1, 0.25]), got: tensor([1, 0.5]) }
  return {
    status: 'failed',
    findings,
    findingCases: findings.map(() => 0),
    cases: [
      { kind: 'visible', title, passed: false, finding: findings[0] ?? null, shown, console: '' },
      {
        kind: 'hidden',
        title: { en: 'Zeros', vi: 'Toàn số 0' },
        passed: true,
        finding: null,
        shown: null,
        console: '',
      },
      {
        kind: 'edge',
        title: { en: 'One row', vi: 'Một hàng' },
        passed: false,
        finding: null,
        shown: null,
        console: '',
      },
    ],
    console: '',
    smallest: null,
    seed: 1,
    exerciseHash: 'a',
  }
}

const difference: Finding = {
  kind: 'first-difference',
  place: { path: [], index: [1] },
  expected: 0.25,
  got: 0.5,
  differing: 1,
  of: 2,
}

// One of each kind, so that none can be left without words in either language.
const everyKind: { [Kind in Finding['kind']]: Extract<Finding, { kind: Kind }> } = {
  mistake: { kind: 'mistake', id: 'no-mean', path: [] },
  'two-mistakes': { kind: 'two-mistakes', ids: ['no-mean', 'no-bias'], path: ['dW'] },
  'mistake-and': { kind: 'mistake-and', id: 'no-mean', path: [], besides: { kind: 'negated', path: [] } },
  'tensor-operator': { kind: 'tensor-operator', made: 'number', position: { line: 1, column: 1 } },
  'tensors-compared': { kind: 'tensors-compared', position: { line: 1, column: 1 } },
  'tensor-as-array': { kind: 'tensor-as-array', name: 'z', read: 'length', position: { line: 1, column: 1 } },
  'syntax-error': { kind: 'syntax-error', message: 'Unexpected token', position: { line: 2, column: 3 } },
  'missing-entry': { kind: 'missing-entry', name: 'sigmoid' },
  forbidden: { kind: 'forbidden', name: 'sigmoid', position: { line: 1, column: 1 } },
  'runtime-error': { kind: 'runtime-error', message: 'ReferenceError: zz is not defined', position: null },
  'nothing-returned': { kind: 'nothing-returned' },
  'promise-returned': { kind: 'promise-returned' },
  'wrong-type': { kind: 'wrong-type', path: ['dW'], expected: 'tensor', got: 'text' },
  'missing-output': { kind: 'missing-output', path: ['dW'], name: 'dW', unknown: ['dw'] },
  'wrong-shape': { kind: 'wrong-shape', path: [], expected: [], got: [2, 2], cause: 'broadcast' },
  'input-returned': { kind: 'input-returned', path: ['w'], argument: 0 },
  transposed: { kind: 'transposed', path: [] },
  negated: { kind: 'negated', path: ['gradients', 'W1'] },
  'constant-factor': { kind: 'constant-factor', path: [], factor: 4, of: 'm' },
  'constant-offset': { kind: 'constant-offset', path: [0], offset: -0.5 },
  shifted: { kind: 'shifted', path: [], axis: 0, by: 1 },
  'wrong-axis': { kind: 'wrong-axis', path: [], right: 1, wrong: 0, total: 1 },
  'not-finite': { kind: 'not-finite', path: [], index: [0, 1], got: 'NaN', from: { argument: 0, value: 1000 } },
  'input-mutated': { kind: 'input-mutated', argument: 1 },
  'not-deterministic': { kind: 'not-deterministic' },
  'some-outputs-wrong': { kind: 'some-outputs-wrong', right: ['dW'], wrong: ['db'] },
  'wrong-values': { kind: 'wrong-values', path: [], differing: 2, of: 3 },
  'first-difference': difference,
  'timed-out': { kind: 'timed-out', limitMs: 1000 },
  'out-of-memory': { kind: 'out-of-memory', limitMb: 128 },
  'output-too-large': { kind: 'output-too-large' },
  crashed: { kind: 'crashed' },
}

describe('explain', () => {
  it.each(Object.values(everyKind))('has words in both languages for $kind', (finding) => {
    const [en, vi] = (['en', 'vi'] as const).map((locale) => explain(verdictOf(finding), exercise, locale).headline)
    expect(en).toMatch(/^[A-Z`].*[.`?]$/s)
    expect(vi).toMatch(/^[\p{Lu}`].*[.`?]$/su)
    expect(vi).not.toBe(en)
    for (const text of [en, vi]) {
      expect(text).not.toMatch(/undefined|null|\[object|!/)
      expect(renderMarkdown(text ?? '')).not.toContain('katex-error')
    }
  })

  it('says the first finding in the headline, and the others after it', () => {
    const { headline, details } = explain(verdictOf(everyKind.mistake, difference), exercise, 'en')
    expect(headline).toBe('You took the sum.')
    expect(details).toEqual([
      'Your result is `0.5` at `[1]` in the case "Two rows", and should be `0.25`; 1 of 2 numbers is wrong.',
      '1 of 3 cases passes.',
    ])
  })

  it('names the output that a mistake was made in', () => {
    const mistake: Finding = { kind: 'mistake', id: 'no-mean', path: ['dW'] }
    expect(explain(verdictOf(mistake), exercise, 'vi').headline).toBe('Ở `dW`: Bạn đã lấy tổng.')
  })

  it('says once what is true of several outputs', () => {
    const factor = (name: string, times: number): Finding => ({
      kind: 'constant-factor',
      path: [name],
      factor: times,
      of: 'm',
    })
    const { headline, details } = explain(verdictOf(factor('dW', 4), factor('db', 3), factor('dA', -4)), exercise, 'en')
    expect(headline).toContain('Each of your `dW`, `db` is $m$ times too large')
    expect(details[0]).toContain('Your `dA` is $m$ times too large')
    expect(details).toHaveLength(2)
  })

  it('still has words for a mistake that the exercise no longer has', () => {
    const gone: Finding = { kind: 'mistake', id: 'gone', path: [] }
    expect(explain(verdictOf(gone), exercise, 'en').headline).toContain('a mistake that others have made')
  })

  it('shows inputs under the names of the signature, with the results beside them', () => {
    const [visible, , unreached] = explain(verdictOf(difference), exercise, 'en').cases
    expect(visible).toMatchObject({
      title: 'Two rows',
      inputs: [
        { name: 'X', text: 'shape [2]: [1, 2]' },
        { name: 'b', text: '3' },
      ],
      expected: 'shape [2]: [1, 0.25]',
      got: 'shape [2]: [1, 0.5]',
    })
    expect(unreached).toMatchObject({ inputs: [], expected: null, got: null })
    expect(unreached?.reason).toContain('No result')
  })

  it('tells the trap behind an error message', () => {
    const { headline } = explain(verdictOf(everyKind['runtime-error']), exercise, 'en')
    expect(headline).toContain('`ReferenceError: zz is not defined`')
    expect(headline).toContain('Nothing here is called `zz`.')
  })

  it('points at operators when a lone NaN or a text stands for a tensor', () => {
    const lone: Finding = { kind: 'wrong-type', path: [], expected: 'tensor', got: 'NaN' }
    for (const finding of [lone, everyKind['wrong-type']])
      expect(explain(verdictOf(finding), exercise, 'en').headline).toContain('do not work on tensors')
  })

  it('gives the place in the code of the first finding', () => {
    expect(explain(verdictOf(everyKind['syntax-error']), exercise, 'en').position).toEqual({ line: 2, column: 3 })
    expect(explain(verdictOf(difference), exercise, 'en').position).toBeNull()
  })

  it('keeps what a learner wrote inside code, where it is neither Markdown nor HTML', () => {
    const message = '<img src=x> `$x$` **bold**\nnext'
    const { headline } = explain(verdictOf({ kind: 'runtime-error', message, position: null }), exercise, 'en')
    expect(headline).toContain('`` <img src=x> `$x$` **bold** next ``')
    const html = renderMarkdown(headline)
    expect(html).toContain('&lt;img src=x&gt; `$x$` **bold** next')
    expect(html).not.toContain('<img')
  })
})
