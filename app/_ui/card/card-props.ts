import type { ShownCard } from '#app/_core/shown-card.ts'
import type { GivenAnswer } from '#app/_core/sitting.ts'

/** The form that answers the card on the page; buttons elsewhere submit it by this id. */
export const answerFormId = 'answer-form'

export interface CardProps<Type extends ShownCard['type']> {
  card: Extract<ShownCard, { type: Type }>
  /** How often it was shown before, in this sitting. */
  showing: number
  /** Null while the question stands. */
  answer: GivenAnswer | null
  onAnswer: (answer: GivenAnswer) => void
}

/** What was drawn for a showing; when all have been used, from the beginning. */
export function drawnFor<Drawn>(draws: readonly Drawn[], showing: number): Drawn {
  return draws[showing % draws.length] as Drawn
}
