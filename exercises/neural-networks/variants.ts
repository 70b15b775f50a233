import type { Variant } from '../variant.ts'

/** z = w1 x1 + w2 x2 + b. */
export const neuronOutput: Variant = (random) => {
  const [w1, w2, x1, x2, b] = [
    random.integer(-4, 4),
    random.integer(1, 5),
    random.integer(1, 6),
    random.integer(-3, 5),
    random.integer(-6, 6),
  ]
  return { values: { w1, w2, x1, x2, b }, answer: w1 * x1 + w2 * x2 + b }
}

/** A weight for each pair of input and unit, and a bias for each unit. */
export const denseParameters: Variant = (random) => {
  const inputs = random.pick([784, 400, 256, 100, 64, 50])
  const units = random.pick([128, 64, 32, 20, 10])
  return { values: { inputs, units, weights: inputs * units }, answer: inputs * units + units }
}

/** da/dz = a (1 - a) of a sigmoid that gave a. */
export const sigmoidDerivative: Variant = (random) => {
  const a = random.pick([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  return { values: { a }, answer: a * (1 - a) }
}

/** [m, 1] minus [m] is [m, m]. */
export const columnMinusRow: Variant = (random) => {
  const m = random.integer(3, 30)
  return { values: { m }, answer: m * m }
}

/** dw = the mean of (a - y) x over two examples. */
export const logisticGradient: Variant = (random) => {
  const [x1, x2] = [random.integer(1, 8), random.integer(1, 8)]
  const [a1, a2] = [random.integer(1, 9), random.integer(1, 9)]
  // In tenths until the end, so that no error of rounding shows where the answer is 0.
  const answer = ((a1 - 10) * x1 + a2 * x2) / 20
  return { values: { x1, x2, a1: a1 / 10, a2: a2 / 10 }, answer }
}

/** -ln(1/k): the cross-entropy of a classifier that has learned nothing yet. */
export const uniformCrossEntropy: Variant = (random) => {
  const k = random.pick([2, 3, 5, 10, 20, 50, 100, 1000])
  return { values: { k }, answer: Math.log(k) }
}

/** J = k (a + b c): dJ/db = k c. */
export const graphDerivative: Variant = (random) => {
  const [k, a, b, c] = [random.integer(2, 6), random.integer(1, 9), random.integer(1, 9), random.integer(2, 9)]
  return { values: { k, a, b, c }, answer: k * c }
}

/** w - alpha g. */
export const descentStep: Variant = (random) => {
  const w = random.integer(-5, 5)
  const g = random.pick([-8, -5, -4, -2, 2, 4, 5, 8])
  const alpha = random.pick([0.1, 0.2, 0.5])
  return { values: { w, g, alpha }, answer: w - alpha * g }
}

/** w2 max(0, w1 x + b1) + b2. */
export const tinyForward: Variant = (random) => {
  const [x, w1, b1] = [random.integer(1, 4), random.integer(-3, 3), random.integer(-4, 4)]
  const [w2, b2] = [random.pick([-3, -2, 2, 3]), random.integer(-5, 5)]
  const z1 = w1 * x + b1
  const a1 = Math.max(0, z1)
  return { values: { x, w1, b1, w2, b2, z1, a1 }, answer: w2 * a1 + b2 }
}

/** The gradient passes a ReLU where z > 0, and stops where z < 0. */
export const reluBackward: Variant = (random) => {
  const z = random.pick([-7, -4, -2, -1, 1, 2, 3, 6])
  const g = random.pick([-6, -3, -2, 2, 4, 5])
  return { values: { z, g }, answer: z > 0 ? g : 0 }
}

/** The sum of (n_in + 1) n_out over three dense layers. */
export const networkParameters: Variant = (random) => {
  const n0 = random.pick([784, 100, 50, 20])
  const n1 = random.pick([128, 64, 30, 10])
  const n2 = random.pick([64, 32, 20, 5])
  const n3 = random.pick([10, 4, 2, 1])
  const [p1, p2, p3] = [(n0 + 1) * n1, (n1 + 1) * n2, (n2 + 1) * n3]
  return { values: { n0, n1, n2, n3, p1, p2, p3 }, answer: p1 + p2 + p3 }
}
