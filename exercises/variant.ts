import type { Random } from './random.ts'

/** What a variant drew: the values for the placeholders of its card's texts, and the answer computed from them. */
export interface Drawn {
  /** A number is written as the reader's language writes it; a string (a matrix in LaTeX, say) goes in as it is. */
  values: Record<string, number | string>
  answer: number
}

/**
 * Draws one version of a numeric question. The same stream of random numbers gives the same question, so a seed is all
 * that a review has to remember.
 */
export type Variant = (random: Random) => Drawn

/** The variants that a course's numeric cards may name. */
export type Variants = Readonly<Record<string, Variant>>
