import type { Variant } from '../variant.ts'

/** Inverted dropout: what is kept is divided by the probability of being kept. */
export const invertedDropout: Variant = (random) => {
  const keep = random.pick([0.5, 0.8])
  const a = random.integer(1, 9) * (keep === 0.5 ? 1 : 4)
  return { values: { keep, a, drop: Math.round((1 - keep) * 100) }, answer: a / keep }
}

/** The standard deviation sqrt(2 / n_in), for n_in with an even root. */
export const heDeviation: Variant = (random) => {
  const n = random.pick([8, 32, 50, 200, 800, 1250])
  return { values: { n }, answer: Math.sqrt(2 / n) }
}

/** ceil(m / size): the last mini-batch may be smaller. */
export const batchesPerEpoch: Variant = (random) => {
  const size = random.pick([32, 64, 128])
  const full = random.integer(10, 60)
  const rest = random.integer(1, size - 1)
  return { values: { m: full * size + rest, size, full, rest }, answer: full + 1 }
}

/** An average over about 1 / (1 - beta) steps. */
export const averageWindow: Variant = (random) => {
  const [beta, answer] = random.pick([
    [0.5, 2],
    [0.8, 5],
    [0.9, 10],
    [0.95, 20],
    [0.98, 50],
    [0.99, 100],
    [0.999, 1000],
  ] as const)
  return { values: { beta }, answer }
}

/** v_t / (1 - beta^t) with beta = 0.9; v is drawn as the average of a constant gradient g, so the answer is g. */
export const biasCorrection: Variant = (random) => {
  const t = random.pick([1, 2, 3])
  const g = random.integer(1, 9)
  const shrunk = [0.1, 0.19, 0.271][t - 1] as number
  return { values: { t, v: Number((g * shrunk).toFixed(3)), shrunk }, answer: g }
}
