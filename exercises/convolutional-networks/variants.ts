import type { Variant } from '../variant.ts'

/** floor((n + 2p - f) / s) + 1. */
export const convolutionOutput: Variant = (random) => {
  const n = random.integer(10, 64)
  const f = random.pick([3, 5, 7])
  const p = random.integer(0, 2)
  const s = random.integer(1, 3)
  return { values: { n, f, p, s }, answer: Math.floor((n + 2 * p - f) / s) + 1 }
}

/** (f f c_in + 1) filters. */
export const convolutionParameters: Variant = (random) => {
  const f = random.pick([1, 3, 5])
  const channels = random.pick([1, 3, 16, 32, 64])
  const filters = random.pick([6, 8, 16, 32, 64])
  return { values: { f, channels, filters, each: f * f * channels + 1 }, answer: (f * f * channels + 1) * filters }
}

/** Two valid 3x3 convolutions, each followed by 2x2 pooling with stride 2, then flattened. */
export const flattenedFeatures: Variant = (random) => {
  const n = random.pick([28, 32, 64])
  const filters = random.pick([16, 32, 64])
  const c1 = n - 2
  const p1 = Math.floor(c1 / 2)
  const c2 = p1 - 2
  const p2 = Math.floor(c2 / 2)
  return { values: { n, filters, c1, p1, c2, p2 }, answer: p2 * p2 * filters }
}

/** Two squares of side n, one moved right by d: (n - d) n / ((n + d) n). */
export const overlap: Variant = (random) => {
  const n = random.pick([4, 6, 8, 10])
  const d = random.integer(1, n - 1)
  const common = (n - d) * n
  const union = (n + d) * n
  return { values: { n, d, common, union }, answer: common / union }
}
