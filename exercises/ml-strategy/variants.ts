import type { Variant } from '../variant.ts'

/** 2 P R / (P + R). */
export const f1Score: Variant = (random) => {
  const [p, r] = random.pick([
    [0.9, 0.6],
    [0.8, 0.4],
    [0.6, 0.3],
    [0.5, 1],
    [0.75, 0.5],
    [0.9, 0.1],
    [1, 0.25],
  ] as const)
  const [precision, recall] = random.shuffle([p, r])
  return { values: { precision: precision as number, recall: recall as number }, answer: (2 * p * r) / (p + r) }
}

/** What is left of the error when one category of mistakes is gone altogether. */
export const errorCeiling: Variant = (random) => {
  const error = random.pick([5, 8, 10, 20])
  const share = random.pick([10, 20, 30, 40, 50, 60])
  return { values: { error, share }, answer: (error * (100 - share)) / 100 }
}

/** Training error minus human-level error, in percentage points. */
export const avoidableBias: Variant = (random) => {
  const human = random.integer(1, 7)
  const bias = random.integer(1, 8)
  const variance = random.integer(1, 6)
  return { values: { human, train: human + bias, dev: human + bias + variance, variance }, answer: bias }
}

/** The dev set of a split in the old shares, or in those for very many examples. */
export const devSetSize: Variant = (random) => {
  const [train, dev, sizes] = random.pick([
    [60, 20, [500, 1000, 5000, 10_000]],
    [98, 1, [500_000, 1_000_000, 2_000_000]],
  ] as const)
  const m = random.pick<number>(sizes)
  return { values: { m, train, dev, test: 100 - train - dev }, answer: (m * dev) / 100 }
}
