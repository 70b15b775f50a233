import type * as tf from '@tensorflow/tfjs'
import type { Random } from './random.ts'
import type { LocalText } from './schema.ts'
import type { Value } from './value.ts'

/** What a reference gives back: the same shapes that a learner's function may give. */
export type Output = tf.Tensor | number | boolean | string | null | Output[] | { [name: string]: Output }

/**
 * visible: shown to the learner with its numbers, and run in the browser too. hidden: counted, its numbers not shown.
 * edge: hidden, and about an extreme (large values, one example, ties, zeros).
 */
export type CaseKind = 'visible' | 'hidden' | 'edge'

export interface Case {
  kind: CaseKind
  title: LocalText
  /** The arguments of the learner's function, in order. */
  inputs: Value[]
}

/** The default export of every `reference.ts`. */
export interface Reference {
  /**
   * The right answer. Gets its inputs as a learner does: tensors as `tf.Tensor`, all else as it is. Gradients come from
   * tfjs's automatic differentiation, so that no algebra is shared with the learner's code.
   */
  // biome-ignore lint/suspicious/noExplicitAny: each reference narrows its own inputs
  compute(...inputs: any[]): Output
  /** Fixed cases, in the order in which they are run and shown. */
  cases: Case[]
  /** Draws one more case's inputs; shapes and values vary, and m = 1 occurs. */
  randomInputs(random: Random): Value[]
  /**
   * Whether inputs that were made from a case's, with fewer examples, shorter axes or easier numbers, are still such as the
   * prompt promises: shapes that fit each other, labels that are 0 or 1, probabilities, one-hot rows, indices in range. So a
   * hidden failure is shown on the smallest of them; without it only on what `randomInputs` draws.
   */
  isValid?(inputs: Value[]): boolean
}
