import type { Variant } from '../variant.ts'

/** n (n + f + 1): recurrent weights, input weights, biases. */
export const rnnParameters: Variant = (random) => {
  const units = random.pick([10, 20, 32, 50, 64])
  const features = random.pick([1, 3, 8, 16])
  return { values: { units, features }, answer: units * (units + features + 1) }
}

/** Four times an RNN's n (n + f + 1): three gates and the candidate. */
export const lstmParameters: Variant = (random) => {
  const units = random.pick([10, 20, 32, 50, 64])
  const features = random.pick([1, 3, 8, 16])
  const each = units * (units + features + 1)
  return { values: { units, features, each }, answer: 4 * each }
}

/** Each of B hypotheses is continued with each word of the vocabulary. */
export const beamCandidates: Variant = (random) => {
  const width = random.pick([3, 5, 10])
  const words = random.pick([1000, 8000, 10_000, 30_000])
  return { values: { width, words }, answer: width * words }
}

/** Self-attention scores each position against each, in each head. */
export const attentionScores: Variant = (random) => {
  const length = random.integer(5, 40)
  const heads = random.pick([1, 2, 4, 8])
  return { values: { length, heads }, answer: length * length * heads }
}

/** |gradient| after t steps back through a recurrent weight w, all else 1. */
export const repeatedFactor: Variant = (random) => {
  const [w, t] = random.pick([
    [0.5, 3],
    [0.5, 4],
    [0.1, 3],
    [0.2, 3],
    [2, 5],
    [2, 10],
    [3, 4],
    [10, 4],
  ] as const)
  return { values: { w, t }, answer: w ** t }
}
