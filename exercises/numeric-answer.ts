import type { CardOf, Locale } from './schema.ts'

const decimal = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
const commaGroups = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/
const pointGroups = /^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/

/** The ways to read digits with points and commas, those of the language first. */
function unsignedReadings(text: string, locale: Locale): number[] {
  const readings: number[] = []
  const read = (digits: string) => {
    const value = decimal.test(digits) ? Number(digits) : Number.NaN
    if (Number.isFinite(value)) readings.push(value)
  }
  const withCommaGroups = () => commaGroups.test(text) && read(text.replaceAll(',', ''))
  const withPointGroups = () => pointGroups.test(text) && read(text.replaceAll('.', '').replace(',', '.'))
  const withPoint = () => read(text)
  const withComma = () => !text.includes('.') && read(text.replace(',', '.'))

  const inEnglish = [withCommaGroups, withPoint]
  const inVietnamese = [withPointGroups, withComma]
  for (const way of locale === 'en' ? [...inEnglish, ...inVietnamese] : [...inVietnamese, ...inEnglish]) way()
  return [...new Set(readings)]
}

function signedReadings(text: string, locale: Locale): number[] {
  const [, sign, digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? []
  return unsignedReadings(digits, locale).map((value) => (sign === '-' ? -value : value))
}

/**
 * Every way to read what was typed as a number, the most likely first; none when it is no number. `100.480` is a
 * hundred thousand to a Vietnamese reader and a hundred to an English one, and people who code write both.
 */
function numberReadings(text: string, locale: Locale): number[] {
  const compact = text.replace(/\s/g, '').replaceAll('\u2212', '-')
  // `5%` answers a question for percent as well as one for a share.
  if (compact.endsWith('%'))
    return numberReadings(compact.slice(0, -1), locale).flatMap((value) => [value, value / 100])
  const [top = '', bottom, ...more] = compact.split('/')
  if (more.length > 0) return []
  const tops = signedReadings(top, locale)
  if (bottom === undefined) return tops
  const bottoms = signedReadings(bottom, locale).filter((value) => value !== 0)
  return tops.flatMap((value) => bottoms.map((other) => value / other))
}

/** Reads `0.5`, `.5`, `1/2`, `5e-1`, `0,5`, `100,480`: null when it is no number. */
export function parseNumber(text: string, locale: Locale): number | null {
  return numberReadings(text, locale)[0] ?? null
}

// What binary fractions lose: 0.1 + 0.2 is to count as 0.3 even where a card tolerates nothing.
const representation = 1e-9

/** Whether what was typed is the answer within the card's tolerance, in any way of reading it. */
export function isRight(
  card: Pick<CardOf<'numeric'>, 'tolerance'>,
  answer: number,
  typed: string,
  locale: Locale,
): boolean {
  const slack = card.tolerance + representation * Math.max(1, Math.abs(answer))
  return numberReadings(typed, locale).some((value) => Math.abs(value - answer) <= slack)
}
