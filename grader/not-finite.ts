import { asTensor, indexAt, type Output, sameShape } from './compare.ts'
import type { JudgedCase } from './judge.ts'
import type { Finding } from './protocol.ts'

type NotFinite = Extract<Finding, { kind: 'not-finite' }>

const nameOf = (value: number) => String(value) as NotFinite['got']
const smallest = (values: number[]) => values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
const largest = (values: number[]) => values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)

/** Whether the numbers under which it goes wrong stand apart from all others: larger, smaller, or larger in size. */
function standApart(bad: number[], good: number[]): boolean {
  if (smallest(bad) > largest(good) || largest(bad) < smallest(good)) return true
  if (smallest(bad.map(Math.abs)) > largest(good.map(Math.abs))) return true
  return new Set(bad).size === 1 && !good.includes(bad[0] as number)
}

/** The number in an input that stands where the result is not finite, if there is but one input that it can come from. */
function causeOf({ got, expected }: Output, at: number, { inputs, showable }: JudgedCase): NotFinite['from'] {
  if (!got || !expected || !showable) return null
  const isBad = (place: number) => !Number.isFinite(got.values[place]) && Number.isFinite(expected.values[place])
  const candidates = inputs.flatMap((input, argument) => {
    const tensor = asTensor(input)
    if (!tensor || !sameShape(tensor.shape, got.shape)) return []
    const [bad, good] = [true, false].map((wanted) => tensor.values.filter((_, place) => isBad(place) === wanted))
    // Where all of the result is lost, every number is as suspicious as every other, unless there is only one.
    if (!bad || !good || (good.length === 0 && tensor.values.length > 1)) return []
    return standApart(bad, good) ? [{ argument, value: tensor.values[at] as number }] : []
  })
  return candidates.length === 1 ? (candidates[0] as { argument: number; value: number }) : null
}

/** Where an output is NaN or infinite, and should not be. */
export function notFinite(output: Output, judged: JudgedCase): NotFinite | null {
  const { path, expected, got, difference } = output
  if (difference?.kind !== 'values' || !expected || !got) return null
  const at = got.values.findIndex((value, place) => !Number.isFinite(value) && Number.isFinite(expected.values[place]))
  if (at < 0) return null
  const found = nameOf(got.values[at] as number)
  return { kind: 'not-finite', path, index: indexAt(at, got.shape), got: found, from: causeOf(output, at, judged) }
}
