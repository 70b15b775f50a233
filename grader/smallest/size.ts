import type { Value } from '#exercises/value.ts'
import { leavesOf, numbersOf } from './leaves.ts'

/** How much there is to read in inputs: how many numbers, then how hard these are to calculate with. */
export interface Size {
  numbers: number
  effort: number
}

// float32 makes 0.30000001192092896 of 0.3, which a page shows as 0.3.
const digitsShown = 6

/** 0 is the easiest number, then come 1 and -1, other whole numbers, and those with decimals; round ones before others. */
export function effortOf(number: number): number {
  const size = Math.abs(number)
  if (size === 0) return 0
  const sign = number < 0 ? 1 : 0
  if (size === 1) return 1 + sign
  const [digits = '', exponent = ''] = size.toExponential(digitsShown - 1).split('e')
  const telling = digits.replace('.', '').replace(/0+$/, '').length
  const power = Number(exponent)
  return telling >= power + 2 || power < 0 ? 2 * telling + sign + Math.max(0, -power) + 4 : telling + power + sign + 3
}

export function sizeOf(inputs: Value[]): Size {
  const numbers = leavesOf(inputs).flatMap(numbersOf)
  return { numbers: numbers.length, effort: numbers.reduce((sum, number) => sum + effortOf(number), 0) }
}

/** Negative when the first is smaller. */
export const bySize = (one: Size, other: Size): number => one.numbers - other.numbers || one.effort - other.effort
