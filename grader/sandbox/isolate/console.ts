import { inherits, isArray, quote, slice } from './primordials.ts'
import { tf } from './tensorflow.ts'
import { errorText } from './thrown.ts'

const capCharacters = 16_000
const { min } = Math
const cut = '\n(the rest was cut off)'
let printed = ''
/** How much has been taken already: the cap is for the whole run. */
let taken = 0
let isMuted = false
let listener: ((piece: string) => void) | null = null

/** Gives each piece away as it is printed, to whom cannot ask once the code hangs. */
export function onPrint(listen: (piece: string) => void): void {
  listener = listen
}

/** What was printed since this was asked last. */
export function takePrinted(): string {
  const text = printed
  taken += text.length
  printed = ''
  return text
}

/** While muted, what the code prints is lost: it has printed the same before. */
export function mute(muted: boolean): void {
  isMuted = muted
}

function print(...items: unknown[]): void {
  if (isMuted || taken + printed.length >= capCharacters) return
  let line = ''
  for (let at = 0; at < items.length && line.length < capCharacters; at++)
    line += (at > 0 ? ' ' : '') + show(items[at], 0)
  const before = printed.length
  printed += `${line}\n`
  if (taken + printed.length >= capCharacters) printed = slice(printed, 0, capCharacters - taken) + cut
  listener?.(slice(printed, before))
}

/** A value as a learner wants to see it; a tensor shows its numbers. */
function show(value: unknown, depth: number): string {
  try {
    if (typeof value === 'string') return depth === 0 ? value : quote(value)
    if (typeof value === 'bigint') return `${value}n`
    if (typeof value === 'function') return 'function'
    if (typeof value === 'symbol') return 'symbol'
    if (typeof value !== 'object' || value === null) return isNegativeZero(value) ? '-0' : `${value}`
    if (inherits(tf.Tensor, value)) return `${(value as { toString(): string }).toString()}`
    if (inherits(Error, value)) return errorText(value)
    return depth > 4 ? '...' : isArray(value) ? showArray(value, depth) : showObject(value as object, depth)
  } catch {
    return '(cannot be shown)'
  }
}

const isNegativeZero = (value: unknown) => value === 0 && 1 / value < 0

function showArray(values: unknown[], depth: number): string {
  let text = ''
  const length = min(values.length, 100)
  for (let at = 0; at < length; at++) text += (at > 0 ? ', ' : '') + show(values[at], depth + 1)
  return `[${text}${values.length > length ? ', ...' : ''}]`
}

function showObject(object: object, depth: number): string {
  let text = ''
  const keys = Object.keys(object)
  for (let at = 0; at < keys.length && at < 100; at++) {
    const key = keys[at] as string
    text += `${at > 0 ? ', ' : ''}${key}: ${show((object as Record<string, unknown>)[key], depth + 1)}`
  }
  return `{ ${text} }`
}

/** All methods print alike, except those that do something else than print. */
export function makeConsole(): object {
  const silent = () => undefined
  const methods = { log: print, info: print, debug: print, warn: print, error: print, table: print, dir: print }
  return { ...methods, trace: print, group: print, groupEnd: silent, time: silent, timeEnd: silent, assert: silent }
}
