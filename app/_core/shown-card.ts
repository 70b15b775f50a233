/** Rendered on the server from our own content. */
export type Html = string

/**
 * An item as the review page shows it, in one language. What differs from showing to showing (an order, the numbers of
 * a question) is drawn on the server several times, so that an item that comes back in the same sitting looks new.
 */
export type ShownCard = SelfGradedCard | ChoiceCard | NumericCard | TypedCard | OrderCard | ExerciseCard

/** Basic and cloze: one looks at the answer and judges oneself. */
export interface SelfGradedCard {
  type: 'self-graded'
  front: Html
  back: Html
  explanation: Html | null
}

export interface ChoiceCard {
  type: 'choice'
  front: Html
  options: { text: Html; right: boolean; why: Html | null }[]
  /** Whether more than one may be right, which the question then says. */
  several: boolean
  /** Orders of the options, by index. */
  orders: number[][]
  explanation: Html | null
}

export interface NumericCard {
  type: 'numeric'
  draws: { front: Html; answer: number; answerText: string; explanation: Html | null }[]
  tolerance: number
  unit: string | null
}

export interface TypedCard {
  type: 'typed'
  front: Html
  accepted: { en: string[]; vi: string[] }
  answer: Html
  explanation: Html | null
}

export interface OrderCard {
  type: 'order'
  front: Html
  /** In the right order. */
  steps: Html[]
  /** Orders to begin with, by index; none of them is the right one. */
  orders: number[][]
  explanation: Html | null
}

/** An exercise that is due: it opens the editor. */
export interface ExerciseCard {
  type: 'exercise'
  title: string
  signature: Html
  minutes: number
  href: string
}
