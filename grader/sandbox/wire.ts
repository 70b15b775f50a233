import type { TensorValue, Value } from '#exercises/value.ts'
import { isTensorValue } from '#exercises/value.ts'

// How values cross between us and an isolate: JSON text, in which NaN, infinities and -0 survive, and in which nothing that
// a learner names can be taken for something of ours.
//
//   number     12.5 or -0, or { "$": "NaN" }          array    [ ... ]
//   tensor     { "$": "tensor", dtype, shape, values }, its NaN and infinities as strings
//   object     { "$": "object", "entries": { ... } }  the rest as in JSON

/** The text of a value, for an isolate. */
export function encodeWire(value: Value): string {
  if (typeof value === 'number') return encodeNumber(value, '{"$":"', '"}')
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(encodeWire).join(',')}]`
  if (isTensorValue(value)) {
    const { dtype, shape, values } = value
    const numbers = values.map((number) => encodeNumber(number, '"', '"')).join(',')
    return `{"$":"tensor","dtype":"${dtype}","shape":[${shape}],"values":[${numbers}]}`
  }
  const entries = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${encodeWire(item)}`)
  return `{"$":"object","entries":{${entries.join(',')}}}`
}

function encodeNumber(value: number, open: string, close: string): string {
  if (!Number.isFinite(value)) return `${open}${value}${close}`
  return Object.is(value, -0) ? '-0' : `${value}`
}

const unwritable = ['NaN', 'Infinity', '-Infinity']

/**
 * The value that an isolate wrote, once parsed. It may have been written by a learner who got the better of the isolate:
 * whatever is not in the format is refused by throwing.
 */
export function decodeWire(encoded: unknown): Value {
  if (encoded === null || ['number', 'boolean', 'string'].includes(typeof encoded)) return encoded as Value
  if (Array.isArray(encoded)) return encoded.map(decodeWire)
  const { $: kind, entries, ...tensor } = encoded as Record<string, unknown>
  if (unwritable.includes(kind as string)) return Number(kind)
  if (kind === 'tensor') return decodeTensor(tensor)
  if (kind !== 'object' || typeof entries !== 'object' || entries === null) throw new Error('not a value')
  const named = Object.entries(entries)
  if (named.some(([name]) => name === '__proto__')) throw new Error('an object with a __proto__ of its own')
  const object = Object.fromEntries(named.map(([name, item]) => [name, decodeWire(item)]))
  if (isTensorValue(object)) throw new Error('an object that passes for a tensor')
  return object
}

function decodeTensor({ dtype, shape, values }: Record<string, unknown>): TensorValue {
  const isDtype = dtype === 'float32' || dtype === 'int32' || dtype === 'bool'
  if (!isDtype || !Array.isArray(shape) || !Array.isArray(values)) throw new Error('not a tensor')
  const isSize = (size: unknown) => Number.isInteger(size) && (size as number) >= 0
  if (!shape.every(isSize) || shape.reduce((product, size) => product * size, 1) !== values.length)
    throw new Error('a tensor whose numbers do not fill its shape')
  const numbers = values.map((item: unknown) => {
    if (typeof item !== 'number' && !unwritable.includes(item as string)) throw new Error('not a number')
    return Number(item)
  })
  return { kind: 'tensor', shape, dtype, values: numbers }
}
