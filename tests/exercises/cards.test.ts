import katex from 'katex'
import { describe, expect, test } from 'vitest'
import { gapsOf, replaceGaps } from '#exercises/cloze.ts'
import { fill, placeholdersOf } from '#exercises/fill.ts'
import { type LoadedCard, loadLibrary } from '#exercises/load.ts'
import { randomFrom } from '#exercises/random.ts'
import type { Card, Locale, LocalText } from '#exercises/schema.ts'
import { isAccepted } from '#exercises/typed-answer.ts'
import { variants } from '#exercises/variants.ts'

const library = await loadLibrary()
const cards = [...library.cards.values()]
const locales: readonly Locale[] = ['en', 'vi']
const fence = /```[\s\S]*?```/g
const code = /```[\s\S]*?```|`[^`\n]*`/g

const numbered = (field: string, texts: LocalText[]): [string, LocalText][] =>
  texts.map((text, index) => [`${field}[${index}]`, text])

/** Every text of a card that Markdown renders, named. */
function textsOf(card: Card): [field: string, text: LocalText][] {
  const texts: [string, LocalText][] = [['front', card.front]]
  if (card.explanation) texts.push(['explanation', card.explanation])
  if (card.type === 'basic') texts.push(['back', card.back])
  if (card.type === 'order') texts.push(...numbered('steps', card.steps))
  if (card.type === 'choice') {
    texts.push(...numbered('answers', card.answers))
    texts.push(
      ...numbered(
        'distractors',
        card.distractors.map(({ text }) => text),
      ),
    )
    texts.push(
      ...numbered(
        'why',
        card.distractors.map(({ why }) => why),
      ),
    )
  }
  return texts
}

/** A text as a learner gets it: a variant's values in their places, the gaps open. */
function shown(card: LoadedCard, text: string, locale: Locale): string {
  const drawn = card.type === 'numeric' ? variants[card.course]?.[card.variant]?.(randomFrom(1)) : undefined
  const filled = drawn ? fill(text, { ...drawn.values, answer: drawn.answer }, locale) : text
  return card.type === 'cloze' ? replaceGaps(filled, (gap) => gap.answer) : filled
}

describe('the courses as a whole', () => {
  test('load in the five courses with at least sixty cards, of all six types', () => {
    expect(library.courses).toHaveLength(5)
    expect(cards.length).toBeGreaterThanOrEqual(60)
    expect(new Set(cards.map(({ type }) => type))).toEqual(
      new Set(['basic', 'cloze', 'choice', 'numeric', 'typed', 'order']),
    )
  })

  test.each(library.courses.map(({ id }) => id))(
    '%s: half of the cards at most are basic, a quarter computed or chosen',
    (id) => {
      const own = cards.filter(({ course }) => course === id)
      const share = (...types: Card['type'][]) => own.filter(({ type }) => types.includes(type)).length / own.length
      expect(own.length).toBeGreaterThanOrEqual(5)
      expect(share('basic')).toBeLessThanOrEqual(0.5)
      expect(share('numeric', 'choice')).toBeGreaterThanOrEqual(0.25)
    },
  )

  test('every concept of the first course has cards', () => {
    const asked = new Set(cards.map(({ concept }) => concept))
    expect(library.courses[0]?.concepts.filter((concept) => !asked.has(concept))).toEqual([])
  })

  test('a concept comes after everything that it requires', () => {
    const keys = [...library.concepts.keys()]
    for (const { key, requires } of library.concepts.values()) {
      for (const required of requires)
        expect(keys.indexOf(required), `${key} requires ${required}`).toBeLessThan(keys.indexOf(key))
    }
  })
})

describe.each(cards.map((card): [string, LoadedCard] => [card.key, card]))('%s', (_, card) => {
  const texts = textsOf(card)

  test('has math that KaTeX can set, in both languages', () => {
    for (const [field, text] of texts) {
      for (const locale of locales) {
        const prose = shown(card, text[locale], locale).replace(code, '')
        const rest = prose.replace(/\$\$([\s\S]*?)\$\$|\$([^$\n]*)\$/g, (_whole, display, inline) => {
          expect(
            () => katex.renderToString(display ?? inline, { throwOnError: true, strict: 'error' }),
            field,
          ).not.toThrow()
          return ''
        })
        expect(rest, `${field}.${locale}`).not.toContain('$')
        expect(rest, `${field}.${locale}`).not.toContain('\\')
        expect(rest, `${field}.${locale}`).not.toMatch(/[{}]/)
      }
    }
  })

  test('has the same code and placeholders in both languages', () => {
    for (const [field, { en, vi }] of texts) {
      expect(vi.match(fence), field).toEqual(en.match(fence))
      expect(placeholdersOf(vi).sort(), field).toEqual(placeholdersOf(en).sort())
    }
  })

  test('says it briefly: an answer or a step fits in two lines', () => {
    for (const [field, text] of texts) {
      if (field === 'front' || field === 'explanation') continue
      for (const locale of locales) expect(text[locale].length, `${field}.${locale}`).toBeLessThanOrEqual(180)
    }
  })

  test('writes decimals as each language does', () => {
    for (const [field, { en, vi }] of texts) {
      expect(en.replace(code, ''), field).not.toMatch(/\d\{?,\}?\d{1,2}(?!\d)/)
      expect(vi.replace(code, ''), field).not.toMatch(/\b0\.\d|\d\.\d{1,2}(?!\d)/)
    }
  })

  if (card.type === 'cloze') {
    test('has gaps with something in them, numbered from 1', () => {
      for (const locale of locales) {
        const gaps = gapsOf(card.front[locale])
        expect(gaps.every((gap) => gap.answer.trim() !== '')).toBe(true)
        expect(gaps.map((gap) => gap.number).sort()).toEqual(gaps.map((_gap, index) => index + 1))
      }
    })
  }

  if (card.type === 'typed') {
    test('accepts each of its answers, and neither nothing nor its question', () => {
      for (const locale of locales) {
        for (const answer of card.accepted[locale]) expect(isAccepted(card, answer)).toBe(true)
        expect(isAccepted(card, card.front[locale])).toBe(false)
      }
      expect(isAccepted(card, '')).toBe(false)
    })
  }
})
