import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeVerdict, encodeVerdict, type Verdict } from '#grader/protocol.ts'

const verdict = (got: number, console = ''): Verdict => ({
  status: 'failed',
  findings: [{ kind: 'first-difference', place: { path: [], index: [0] }, expected: 1, got, differing: 1, of: 1 }],
  findingCases: [0],
  cases: [
    {
      kind: 'visible',
      title: { en: 'One', vi: 'Một' },
      passed: false,
      finding: null,
      shown: { inputs: [{ kind: 'tensor', shape: [1], dtype: 'float32', values: [got] }], expected: 1, got },
      console: '',
    },
  ],
  console,
  smallest: null,
  seed: 1,
  exerciseHash: 'a',
})

const stored = (one: Verdict) => decodeVerdict(JSON.parse(JSON.stringify(encodeVerdict(one))))

describe('a stored verdict', () => {
  it('is the same when it is read, whatever its numbers', () => {
    const special = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0)
    fc.assert(
      fc.property(fc.oneof(fc.double(), special), (number) => {
        expect(stored(verdict(number))).toEqual(verdict(number))
      }),
    )
  })

  it('has no character that jsonb refuses, whatever was printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud800', '\udc00', ''), (text, bad) => {
        const json = JSON.stringify(encodeVerdict(verdict(1, `${text}${bad}${text}`)))
        expect(json).not.toMatch(/\\u0000|\\ud[89a-f]/i)
      }),
    )
  })

  it('keeps what a learner named like the mark of a number', () => {
    const odd = { ...verdict(1), findings: [] }
    const [first] = odd.cases
    if (first?.shown) first.shown.got = { $number: 'seven' }
    expect(stored(odd)).toEqual(odd)
  })
})
