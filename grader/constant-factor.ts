import { isTensorValue, type Value } from '#exercises/value.ts'
import type { Tolerance } from './compare.ts'
import { enoughElements, type Held, isFinitePair, largestOf, neat, type Pair, type Setting } from './pair.ts'
import type { FactorOf } from './protocol.ts'

/** got / expected, one number for the whole output; null when no number is; undefined when all of it is about zero. */
function factorOf({ expected, got }: Pair, { rtol, atol }: Tolerance): number | null | undefined {
  const largest = largestOf(expected.values)
  if (!(largest > 100 * atol)) return undefined
  const at = expected.values.findIndex((value) => Math.abs(value) === largest)
  // Adding 0 makes a plain zero of -0.
  const factor = (got.values[at] as number) / (expected.values[at] as number) + 0
  const slack = atol * Math.max(1, Math.abs(factor))
  const holds = expected.values.every((value, place) => {
    const scaled = factor * value
    return Math.abs((got.values[place] as number) - scaled) <= slack + 4 * rtol * Math.abs(scaled)
  })
  return holds ? factor : null
}

const weightName = /^(w|u|b)\w{0,2}$|^(weight|bias|kernel|filter|theta|gamma|beta)/i

/** First and last lengths of the inputs that hold examples, by the place of the input; weights have no batch axis. */
function lengths(value: Value, name: string, found = new Map<string, { m: number; n: number }>()) {
  if (value === null || typeof value !== 'object' || weightName.test(name.split('.').at(-1) ?? '')) return found
  if (isTensorValue(value)) {
    const m = value.shape[0]
    if (m !== undefined) found.set(name, { m, n: value.shape.length > 1 ? (value.shape.at(-1) as number) : Number.NaN })
    return found
  }
  for (const [key, item] of Object.entries(value)) lengths(item, `${name}.${key}`, found)
  return found
}

const readings: [FactorOf, (length: { m: number; n: number }) => number][] = [
  ['m', ({ m }) => m],
  ['1/m', ({ m }) => 1 / m],
  ['n', ({ n }) => n],
  ['1/n', ({ n }) => 1 / n],
  ['mn', ({ m, n }) => m * n],
  ['1/mn', ({ m, n }) => 1 / (m * n)],
  ['sqrt-n', ({ n }) => Math.sqrt(n)],
  ['1/sqrt-n', ({ n }) => 1 / Math.sqrt(n)],
]

const isNear = (one: number, other: number, { rtol }: Tolerance) =>
  Math.abs(one - other) <= Math.max(4 * rtol, 1e-5) * Math.abs(other)

/** The reading of the inputs' shapes that the factors follow as the shapes change. */
function readingOf(factors: number[], pairs: Pair[], { names, tolerance }: Setting): FactorOf | null {
  const found = pairs.map(({ inputs }) =>
    inputs.reduce<Map<string, { m: number; n: number }>>(
      (all, input, at) => lengths(input, names[at] ?? String(at), all),
      new Map(),
    ),
  )
  for (const [of, read] of readings)
    for (const place of found[0]?.keys() ?? []) {
      const sizes = found.map((lengthsOfCase) => {
        const length = lengthsOfCase.get(place)
        return length ? read(length) : Number.NaN
      })
      if (new Set(sizes).size < 2) continue
      if (factors.every((factor, at) => isNear(Math.abs(factor), sizes[at] as number, tolerance))) return of
    }
  return null
}

/** got = factor x expected, with one factor for all cases, or one that is read off each case's shapes. */
export function constantFactor(pairs: Pair[], setting: Setting): Held | null {
  const { path, tolerance } = setting
  const judged = pairs.filter(isFinitePair).flatMap((pair) => {
    const factor = factorOf(pair, tolerance)
    return factor === undefined ? [] : [{ pair, factor }]
  })
  const elements = judged
    .flatMap(({ pair }) => pair.expected.values)
    .filter((value) => Math.abs(value) > tolerance.atol)
  const factors = judged.map(({ factor }) => factor).filter((factor) => factor !== null)
  if (elements.length < enoughElements || factors.length < judged.length) return null
  const factor = factors[0] as number
  const cases = judged.map(({ pair }) => pair.at)
  const nearAll = (candidate: number) => factors.every((other) => isNear(other, candidate, tolerance))
  const found = (of: FactorOf | null): Held => ({
    finding: {
      kind: 'constant-factor',
      path,
      factor: neat(factor, of ? (candidate) => isNear(factor, candidate, tolerance) : nearAll),
      of,
    },
    cases,
  })
  if (nearAll(factor)) {
    // A hair off is a matter of precision, not a factor.
    if (Math.abs(factor - 1) <= 10 * tolerance.rtol) return null
    return isNear(factor, -1, tolerance) ? { finding: { kind: 'negated', path }, cases } : found(null)
  }
  const sameSign = factors.every((other) => Math.sign(other) === Math.sign(factor))
  const pairsJudged = judged.map(({ pair }) => pair)
  const of = sameSign ? readingOf(factors, pairsJudged, setting) : null
  return of ? found(of) : null
}
