import { gapsOf } from './cloze.ts'
import { placeholdersOf } from './fill.ts'
import { randomFrom } from './random.ts'
import type { Card, CardOf, Locale, LocalText } from './schema.ts'
import type { Variants } from './variant.ts'

const locales: readonly Locale[] = ['en', 'vi']

/** Reports a problem at a path in the card. */
type At = (path: readonly PropertyKey[], message: string) => void

function checkGaps(card: CardOf<'cloze'>, at: At) {
  const numbersOf = (locale: Locale) =>
    gapsOf(card.front[locale])
      .map((gap) => `c${gap.number}`)
      .sort()
      .join(', ')
  const [en, vi] = [numbersOf('en'), numbersOf('vi')]
  if (en !== vi) at(['front'], `gaps differ between the languages: expected the same, got ${en} in en and ${vi} in vi`)
}

function checkVariant(card: CardOf<'numeric'>, variants: Variants, at: At) {
  const variant = Object.hasOwn(variants, card.variant) ? variants[card.variant] : undefined
  if (!variant) {
    const names = Object.keys(variants).join(', ') || 'none'
    at(['variant'], `unknown variant "${card.variant}": expected an export of the course's variants.ts (${names})`)
    return
  }
  const names = Object.keys(variant(randomFrom(1)).values)
  const check = (field: 'front' | 'explanation', given: readonly string[]) => {
    for (const locale of locales) {
      for (const name of new Set(placeholdersOf(card[field]?.[locale] ?? ''))) {
        if (given.includes(name)) continue
        at([field, locale], `unknown placeholder {${name}}: expected one of ${given.map((it) => `{${it}}`).join(', ')}`)
      }
    }
  }
  check('front', names)
  check('explanation', [...names, 'answer'])
}

function checkDistinct(texts: { path: PropertyKey[]; text: LocalText }[], at: At) {
  for (const locale of locales) {
    texts.forEach(({ path, text }, index) => {
      const same = texts.slice(0, index).some((other) => other.text[locale] === text[locale])
      if (same) at([...path, locale], 'the same text twice: expected options that differ')
    })
  }
}

/** Reports what a card's schema cannot see: gaps, variants, placeholders, options that are the same. */
export function checkCard(card: Card, variants: Variants, at: At): void {
  if (card.type === 'cloze') checkGaps(card, at)
  if (card.type === 'numeric') checkVariant(card, variants, at)
  if (card.type === 'order')
    checkDistinct(
      card.steps.map((text, index) => ({ path: ['steps', index], text })),
      at,
    )
  if (card.type === 'choice') {
    const answers = card.answers.map((text, index) => ({ path: ['answers', index], text }))
    const distractors = card.distractors.map(({ text }, index) => ({ path: ['distractors', index, 'text'], text }))
    checkDistinct([...answers, ...distractors], at)
  }
}
