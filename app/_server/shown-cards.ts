import 'server-only'
import type { Html, ShownCard } from '#app/_core/shown-card.ts'
import type { Locale } from '#app/_i18n/locales.ts'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { fill, formatNumber } from '#exercises/fill.ts'
import type { LoadedCard, LoadedExercise } from '#exercises/load.ts'
import { type Random, randomFrom } from '#exercises/random.ts'
import type { CardOf, LocalText } from '#exercises/schema.ts'
import { variants } from '#exercises/variants.ts'
import { clozeAnswer, clozeQuestion } from './cloze-html.ts'

/** How often a card looks new in one sitting before it repeats itself. */
const showings = 4

/** A card as one language shows it. The seed decides orders and numbers. */
export function shownCard(card: LoadedCard, locale: Locale, seed: number): ShownCard {
  const random = randomFrom(seed)
  const block = (text: LocalText): Html => renderMarkdown(text[locale])
  const inline = (text: LocalText): Html => renderMarkdown(text[locale], { inline: true })
  const explanation = card.explanation ? block(card.explanation) : null
  switch (card.type) {
    case 'basic':
      return { type: 'self-graded', front: block(card.front), back: block(card.back), explanation }
    case 'cloze': {
      const text = card.front[locale]
      return { type: 'self-graded', front: clozeQuestion(text), back: clozeAnswer(text), explanation }
    }
    case 'choice': {
      const options = [
        ...card.answers.map((text) => ({ text: inline(text), right: true, why: null })),
        ...card.distractors.map(({ text, why }) => ({ text: inline(text), right: false, why: inline(why) })),
      ]
      const orders = times(showings, () => random.shuffle([...options.keys()]))
      return {
        type: 'choice',
        front: block(card.front),
        options,
        several: card.answers.length > 1,
        orders,
        explanation,
      }
    }
    case 'numeric':
      return {
        type: 'numeric',
        draws: times(showings, () => drawn(card, locale, random)),
        tolerance: card.tolerance,
        unit: card.unit?.[locale] ?? null,
      }
    case 'typed': {
      const answer = renderMarkdown(card.accepted[locale][0] ?? '', { inline: true })
      return { type: 'typed', front: block(card.front), accepted: card.accepted, answer, explanation }
    }
    case 'order': {
      const orders = times(showings, () => disordered(card.steps.length, random))
      return { type: 'order', front: block(card.front), steps: card.steps.map(inline), orders, explanation }
    }
  }
}

/** An exercise as the review page announces it. */
export function shownExercise(exercise: LoadedExercise, locale: Locale): ShownCard {
  return {
    type: 'exercise',
    title: exercise.title[locale],
    signature: renderMarkdown(`\`\`\`ts\n${exercise.entry.name}: ${exercise.entry.signature}\n\`\`\``),
    minutes: exercise.minutes,
    href: `/exercises/${exercise.course}/${exercise.slug}`,
  }
}

function drawn(card: LoadedCard & CardOf<'numeric'>, locale: Locale, random: Random) {
  const variant = variants[card.course]?.[card.variant]
  if (!variant) throw new Error(`${card.key}: no variant ${card.variant}, though the content was checked`)
  const { values, answer } = variant(random)
  const filled = (text: LocalText) => renderMarkdown(fill(text[locale], { ...values, answer }, locale))
  return {
    front: filled(card.front),
    answer,
    answerText: formatNumber(answer, locale),
    explanation: card.explanation ? filled(card.explanation) : null,
  }
}

/** An order of so many steps that is not the right one; schema: at least three. */
function disordered(length: number, random: Random): number[] {
  const order = random.shuffle(Array.from({ length }, (_, index) => index))
  return order.every((step, index) => step === index) ? [...order.slice(1), 0] : order
}

const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make)
