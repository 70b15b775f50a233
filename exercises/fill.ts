import type { Locale } from './schema.ts'
import type { Drawn } from './variant.ts'

// Code and math write numbers in their own way, so a text is filled piece by piece.
const pieces = /(?<code>```[\s\S]*?```|`[^`\n]*`)|(?<math>\$\$[\s\S]*?\$\$|\$[^$\n]*\$)/g

/**
 * A placeholder is `{name}`, but not the argument of a LaTeX command (`\frac{a}{b}`, `x_{i}`, `w^{T}`): to put a value
 * there, double the braces, `\frac{{a}}{{b}}`.
 */
const placeholder = /(?<![A-Za-z_^}\]])\{([A-Za-z][A-Za-z0-9]*)\}/g

/** The names of a text's placeholders, in order of appearance. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1] as string)
}

const formats: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumSignificantDigits: 4, useGrouping: 'min2' }),
  vi: new Intl.NumberFormat('vi', { maximumSignificantDigits: 4, useGrouping: 'min2' }),
}
const wholeFormats: Record<Locale, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { useGrouping: 'min2' }),
  vi: new Intl.NumberFormat('vi', { useGrouping: 'min2' }),
}

/**
 * The number as prose writes it: 100,480 and 0.6667 in English, 100.480 and 0,6667 in Vietnamese. Whole numbers are
 * exact, others have four significant digits.
 */
export function formatNumber(value: number, locale: Locale): string {
  return (Number.isInteger(value) ? wholeFormats : formats)[locale].format(value)
}

type Context = 'code' | 'math' | 'prose'

function write(value: number | string, locale: Locale, context: Context): string {
  if (typeof value === 'string') return value
  if (context === 'code') return String(Number(value.toPrecision(12)))
  const written = formatNumber(value, locale)
  // A bare comma in math is punctuation and gets a space behind it.
  return context === 'math' ? written.replaceAll(',', '{,}') : written
}

/**
 * Puts a variant's values (and its `{answer}`) in place of the placeholders. Only names that are given are replaced.
 */
export function fill(text: string, values: Drawn['values'], locale: Locale): string {
  const fillPiece = (piece: string, context: Context) =>
    piece.replace(placeholder, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined
      return value === undefined ? whole : write(value, locale, context)
    })

  let filled = ''
  let done = 0
  for (const match of text.matchAll(pieces)) {
    filled += fillPiece(text.slice(done, match.index), 'prose')
    filled += fillPiece(match[0], match.groups?.code === undefined ? 'math' : 'code')
    done = match.index + match[0].length
  }
  return filled + fillPiece(text.slice(done), 'prose')
}
