import { slice } from './primordials.ts'

/** Reads a property that may be a getter of the learner's: what it throws is not our concern. */
function text(value: unknown, name: string, length: number): string {
  try {
    const read: unknown = (value as Record<string, unknown>)[name]
    return typeof read === 'string' ? slice(read, 0, length) : ''
  } catch {
    return ''
  }
}

/** What was thrown, in one line: `TypeError: x is not a function`. */
export function errorText(thrown: unknown): string {
  if (typeof thrown === 'string') return slice(thrown, 0, 1000)
  if (typeof thrown === 'symbol') return 'a symbol was thrown'
  if (typeof thrown === 'function') return 'a function was thrown'
  if (typeof thrown !== 'object' || thrown === null) return `${thrown} was thrown`
  const name = text(thrown, 'name', 100)
  const message = text(thrown, 'message', 1000)
  if (message === '') return name === '' ? 'an object was thrown' : name
  return name === '' || name === 'Error' ? message : `${name}: ${message}`
}

/** The stack as V8 wrote it; where in it the learner's code is, is found outside. */
export const stackOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null ? text(thrown, 'stack', 8000) : ''

/** What was thrown past the harness, as the texts that can be told of it. */
export const describeThrown = (thrown: unknown): { text: string; message: string; stack: string } => ({
  text: errorText(thrown),
  message: typeof thrown === 'object' && thrown !== null ? text(thrown, 'message', 1000) : '',
  stack: stackOf(thrown),
})
