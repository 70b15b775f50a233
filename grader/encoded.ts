/** Plain JSON, as a column of PostgreSQL's jsonb takes it. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

const numberKey = '$number'

/** jsonb takes neither the character zero nor half a surrogate pair, and a learner's code can print both. */
const storable = (text: string) => text.replaceAll('\0', '\u{FFFD}').toWellFormed()

/** Data as JSON in which NaN, the infinities and -0 survive, as `{ "$number": "NaN" }`. */
export function encodeValue(value: unknown): Json {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { [numberKey]: Object.is(value, -0) ? '-0' : `${value}` }
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(encodeValue)
  if (typeof value !== 'object' || value === null) return value as boolean | null
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [storable(name), encodeValue(item)]))
}

const numbers = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['-0', -0],
])

/** The data that `encodeValue` was given. */
export function decodeValue(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(decodeValue)
  if (typeof json !== 'object' || json === null) return json
  const entries = Object.entries(json)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === numberKey) return numbers.get(String(only[1])) ?? json
  return Object.fromEntries(entries.map(([name, item]) => [name, decodeValue(item)]))
}
