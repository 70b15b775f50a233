import { describe, expect, it } from 'vitest'
import type { ShownCard } from '#app/_core/shown-card.ts'
import { locales } from '#app/_i18n/locales.ts'
import { clozeAnswer, clozeQuestion } from '#app/_server/cloze-html.ts'
import { shownCard } from '#app/_server/shown-cards.ts'
import { loadLibrary } from '#exercises/load.ts'

const { cards } = await loadLibrary()
const all = [...cards.values()]

/** All text of a card as shown, whatever its type. */
const htmlOf = (card: ShownCard) => JSON.stringify(card)
const textOf = (html: string) => html.replace(/<[^>]*>/g, '')

describe('a card as shown', () => {
  it.each(locales)('has no formula that fails and no placeholder left, for any card in %s', (locale) => {
    for (const card of all) {
      for (const seed of [1, 2, 3]) {
        const html = htmlOf(shownCard(card, locale, seed))
        expect(html, card.key).not.toMatch(/katex-error|\{\{c\d|[\uE000\uE001]|ParseError/)
      }
    }
  })

  it('is the same for the same seed, and new numbers and orders for others', () => {
    for (const card of all.filter(({ type }) => type === 'numeric' || type === 'order')) {
      expect(shownCard(card, 'en', 5)).toEqual(shownCard(card, 'en', 5))
      const several = new Set(Array.from({ length: 20 }, (_, seed) => htmlOf(shownCard(card, 'en', seed))))
      expect(several.size, card.key).toBeGreaterThan(1)
    }
  })

  it('never begins a question of order with the right order', () => {
    for (const card of all.filter(({ type }) => type === 'order')) {
      for (let seed = 0; seed < 50; seed++) {
        const shown = shownCard(card, 'en', seed)
        if (shown.type !== 'order') throw new Error(`${card.key} became ${shown.type}`)
        for (const order of shown.orders) {
          expect(order).not.toEqual(order.toSorted((a, b) => a - b))
          expect(order.toSorted((a, b) => a - b)).toEqual(shown.steps.map((_, index) => index))
        }
      }
    }
  })

  it('offers every option of a choice in each order', () => {
    for (const card of all.filter(({ type }) => type === 'choice')) {
      const shown = shownCard(card, 'vi', 7)
      if (shown.type !== 'choice') throw new Error(`${card.key} became ${shown.type}`)
      for (const order of shown.orders)
        expect(order.toSorted((a, b) => a - b)).toEqual(shown.options.map((_, index) => index))
      expect(shown.options.every(({ right, why }) => right === (why === null))).toBe(true)
    }
  })
})

describe('a cloze', () => {
  it('hides its answers and shows its hints in the question', () => {
    const question = textOf(clozeQuestion('Sigmoid is {{c1::bounded}}, ReLU is {{c2::not::yes or no}}.'))
    expect(question.trim()).toBe('Sigmoid is […], ReLU is [yes or no].')
  })

  it('marks its answers in the solution', () => {
    expect(clozeAnswer('ReLU is {{c1::not **bounded**}}.')).toContain(
      '<mark class="gap">not <strong>bounded</strong></mark>',
    )
  })

  it('hides and marks a gap within a formula', () => {
    const text = 'It is $a = {{c1::\\frac{1}{1 + e^{-z}}}}$ always.'
    expect(clozeQuestion(text)).not.toMatch(/katex-error|frac/)
    expect(clozeAnswer(text)).toMatch(/class="[^"]*gap/)
    expect(clozeAnswer(text)).not.toContain('katex-error')
  })

  it('hides and marks a gap within code, and does not take a dollar in code for math', () => {
    expect(clozeQuestion('Call `tf.{{c1::matMul}}(a, b)`.')).not.toContain('matMul')
    expect(clozeAnswer('The `$` sign and {{c1::this}}.')).toContain('<mark class="gap">this</mark>')
  })
})
