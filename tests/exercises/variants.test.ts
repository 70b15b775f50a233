import { describe, expect, test } from 'vitest'
import { fill, formatNumber } from '#exercises/fill.ts'
import { type LoadedCard, loadLibrary } from '#exercises/load.ts'
import { isRight, parseNumber } from '#exercises/numeric-answer.ts'
import { randomFrom } from '#exercises/random.ts'
import type { Locale } from '#exercises/schema.ts'
import type { Variant } from '#exercises/variant.ts'
import { variants } from '#exercises/variants.ts'

const { cards } = await loadLibrary()
const seeds = Array.from({ length: 1000 }, (_, seed) => seed)
const locales: readonly Locale[] = ['en', 'vi']

/** Between what the answers of each variant lie, both ends possible. */
const ranges: Record<string, readonly [low: number, high: number]> = {
  'neural-networks/neuronOutput': [-45, 55],
  'neural-networks/denseParameters': [510, 100480],
  'neural-networks/sigmoidDerivative': [0.09, 0.25],
  'neural-networks/columnMinusRow': [9, 900],
  'neural-networks/logisticGradient': [-3.55, 3.55],
  'neural-networks/uniformCrossEntropy': [0.69, 6.91],
  'neural-networks/graphDerivative': [4, 54],
  'neural-networks/descentStep': [-9, 9],
  'neural-networks/tinyForward': [-53, 53],
  'neural-networks/reluBackward': [-6, 5],
  'neural-networks/networkParameters': [200, 110_000],
  'improving-networks/invertedDropout': [2, 45],
  'improving-networks/heDeviation': [0.04, 0.5],
  'improving-networks/batchesPerEpoch': [11, 61],
  'improving-networks/averageWindow': [2, 1000],
  'improving-networks/biasCorrection': [1, 9],
  'ml-strategy/f1Score': [0.18, 0.72],
  'ml-strategy/errorCeiling': [2, 18],
  'ml-strategy/avoidableBias': [1, 8],
  'ml-strategy/devSetSize': [100, 20_000],
  'convolutional-networks/convolutionOutput': [2, 66],
  'convolutional-networks/convolutionParameters': [12, 102_464],
  'convolutional-networks/flattenedFeatures': [400, 12_544],
  'convolutional-networks/overlap': [0.05, 0.82],
  'sequence-models/rnnParameters': [120, 5184],
  'sequence-models/lstmParameters': [480, 20_736],
  'sequence-models/beamCandidates': [3000, 300_000],
  'sequence-models/attentionScores': [25, 12_800],
  'sequence-models/repeatedFactor': [0.001, 10_000],
}

const all: [name: string, variant: Variant][] = Object.entries(variants).flatMap(([course, named]) =>
  Object.entries(named).map(([name, variant]): [string, Variant] => [`${course}/${name}`, variant]),
)

describe.each(all)('%s', (name, variant) => {
  const drawn = seeds.map((seed) => variant(randomFrom(seed)))

  test('answers lie in their range, and are free of the noise of binary fractions', () => {
    const [low, high] = ranges[name] ?? [Number.NaN, Number.NaN]
    const fits = (answer: number) => answer >= low - 1e-9 && answer <= high + 1e-9
    const clean = (answer: number) => Object.is(answer, 0) || Math.abs(answer) > 1e-6
    expect(drawn.filter(({ answer }) => !fits(answer) || !clean(answer))).toEqual([])
  })

  test('values are written in full, as texts show them', () => {
    const values = drawn.flatMap((draw) => Object.values(draw.values) as number[])
    expect(values.filter((value) => parseNumber(formatNumber(value, 'vi'), 'vi') !== value)).toEqual([])
  })

  test('the same seed draws the same question, and seeds draw many', () => {
    expect(variant(randomFrom(7))).toEqual(variant(randomFrom(7)))
    expect(new Set(drawn.map((draw) => JSON.stringify(draw))).size).toBeGreaterThanOrEqual(5)
  })
})

test('each variant states a range, and each is asked by a card', () => {
  const asked = [...cards.values()].flatMap((card) =>
    card.type === 'numeric' ? [`${card.course}/${card.variant}`] : [],
  )
  const names = all.map(([name]) => name).sort()
  expect(Object.keys(ranges).sort()).toEqual(names)
  expect([...new Set(asked)].sort()).toEqual(names)
})

describe('numeric cards', () => {
  const numeric = [...cards.values()].filter((card) => card.type === 'numeric')
  const variantOf = new Map(all)
  const answersOf = (card: LoadedCard & { type: 'numeric' }) => {
    const variant = variantOf.get(`${card.course}/${card.variant}`) as Variant
    return seeds.map((seed) => variant(randomFrom(seed)).answer)
  }

  test.each(numeric.map((card) => [card.key, card] as const))(
    '%s takes its answer as its explanation shows it',
    (_, card) => {
      for (const locale of locales) {
        const refused = answersOf(card).filter(
          (answer) => !isRight(card, answer, fill('{answer}', { answer }, locale), locale),
        )
        expect(refused).toEqual([])
      }
    },
  )

  const rounded = numeric.filter((card) => card.front.en.includes('two decimals'))
  test.each(rounded.map((card) => [card.key, card] as const))(
    '%s takes the rounded answer, and not one that is two hundredths off',
    (_, card) => {
      const answers = answersOf(card)
      expect(answers.filter((answer) => !isRight(card, answer, answer.toFixed(2), 'en'))).toEqual([])
      expect(answers.filter((answer) => isRight(card, answer, (answer + 0.02).toFixed(2), 'en'))).toEqual([])
    },
  )
})
