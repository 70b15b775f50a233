import type { Value } from '#exercises/value.ts'
import { compare, indexAt, isClose, type Tolerance } from './compare.ts'

/** A text in pieces; the wrong ones are to stand out. */
export type MarkedText = { text: string; wrong: boolean }[]

/** The key of a number in a value: its path and its index in one, `dW.0.2`. */
export const placeKey = (steps: readonly (string | number)[]) => steps.join('.')

/**
 * The keys of the numbers that are wrong. None where all are, or where there is only one: then there is nothing to tell
 * apart, and the sentence above says it.
 */
export function wrongPlaces(expected: Value, got: Value, tolerance: Tolerance): Set<string> {
  const wrong = new Set<string>()
  let numbers = 0
  for (const { path, difference, ...output } of compare(expected, got, tolerance)) {
    const { values = [], shape = [] } = output.expected ?? {}
    numbers += values.length
    if (difference?.kind !== 'values') continue
    for (const [at, value] of values.entries())
      if (!isClose(value, output.got?.values[at] as number, tolerance))
        wrong.add(placeKey([...path, ...indexAt(at, shape)]))
  }
  return wrong.size === numbers ? new Set() : wrong
}

// Of Unicode's private use: what a learner's code prints with them is at worst marked as well.
const [from, to] = ['\u{E000}', '\u{E001}']

/** A part of a text between invisible marks, which `readMarks` finds again. */
export const mark = (text: string) => `${from}${text}${to}`

/** The text in pieces, without the marks. */
export function readMarks(text: string): MarkedText {
  return text
    .split(/(\u{E000}[^\u{E000}\u{E001}]*\u{E001})/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece.replace(/[\u{E000}\u{E001}]/gu, ''), wrong: piece.startsWith(from) }))
}
