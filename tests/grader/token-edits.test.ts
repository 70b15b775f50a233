import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonProgram } from '#grader/common-program.ts'
import { editsBetween, withBoth } from '#grader/token-edits.ts'
import { sourceOf, tokensOf } from '#grader/tokens.ts'

const texts = (source: string) => tokensOf(source).map(({ text }) => text)
const words = (source: string) => sourceOf(tokensOf(source)).trim()

/** The solution with what both others change in it, in words. */
function merged(solution: string, one: string, other: string): string | null {
  const [original, first, second] = [solution, one, other].map(tokensOf) as [ReturnType<typeof tokensOf>, never, never]
  const tokens = withBoth(original, editsBetween(original, first), editsBetween(original, second))
  return tokens && sourceOf(tokens).trim()
}

describe('tokens', () => {
  it('are words, numbers, texts and operators, without what stands between them', () => {
    expect(texts("const p = tf.clip(a, 1e-5, .5) // floor\n/* x */ return `a b` ** -1.25 === 'it\\'s'")).toEqual(
      "const p = tf . clip ( a , 1e-5 , .5 ) return `a b` ** - 1.25 === 'it\\'s'"
        .replaceAll('`a b`', '`a_b`')
        .split(' ')
        .map((text) => (text === '`a_b`' ? '`a b`' : text)),
    )
  })

  it('know where they are, and whether they start a line', () => {
    expect(tokensOf('a\n  b')).toEqual([
      { text: 'a', at: 0, startsLine: false },
      { text: 'b', at: 4, startsLine: true },
    ])
  })

  it('are found in any text, and lose nothing but gaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '.', "'", '`', '\\', '/', '*', '\n', ' ', '=', 'ế', '🙂') }),
        (source) => {
          const tokens = tokensOf(source)
          for (const { text, at } of tokens) expect(source.slice(at, at + text.length)).toBe(text)
          let end = 0
          for (const { text, at } of tokens) {
            expect(source.slice(end, at)).toMatch(/^(\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*$/)
            end = at + text.length
          }
        },
      ),
    )
  })
})

describe('two edits of one source', () => {
  const solution = 'return tf.neg(tf.mean(tf.add(a, b)))'

  it('are both made where they touch different tokens', () => {
    expect(merged(solution, 'return tf.mean(tf.add(a, b))', 'return tf.neg(tf.sum(tf.add(a, b)))')).toBe(
      words('return tf.sum(tf.add(a, b))'),
    )
  })

  it('are at odds where they change one token in two ways', () => {
    expect(merged(solution, 'return tf.neg(tf.sum(tf.add(a, b)))', 'return tf.neg(tf.max(tf.add(a, b)))')).toBeNull()
  })

  it('are made once where they are the same', () => {
    const sum = 'return tf.neg(tf.sum(tf.add(a, b)))'
    expect(merged(solution, sum, sum)).toBe(words(sum))
  })

  it('each make of the source what they were taken from', () => {
    const source = fc
      .array(fc.constantFrom('a', 'b', 'c', '(', ')', '+'), { maxLength: 12 })
      .map((all) => all.join(' '))
    fc.assert(
      fc.property(source, source, (one, other) => {
        expect(merged(one, other, one)).toBe(words(other))
        expect(merged(one, one, other)).toBe(words(other))
      }),
    )
  })
})

describe('what programs have in common', () => {
  const right = 'return tf.neg(tf.mean(tf.add(a, b)))'

  it('is the program that each of them changes in a way of its own', () => {
    const programs = [
      'return tf.mean(tf.add(a, b))',
      'return tf.neg(tf.sum(tf.add(a, b)))',
      'return tf.neg(tf.mean(tf.add(a, a)))',
      'return tf.neg(tf.mean(tf.sub(a, b)))',
    ]
    expect(sourceOf(commonProgram(programs.map(tokensOf))).trim()).toBe(words(right))
  })

  it('is none of the others where there is only one', () => {
    expect(sourceOf(commonProgram([tokensOf(right)])).trim()).toBe(words(right))
    expect(commonProgram([])).toEqual([])
  })
})
