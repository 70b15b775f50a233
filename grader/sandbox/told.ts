import type { SourcePosition } from '#grader/protocol.ts'
import type { Told, ToldCase, ToldRun } from './messages.ts'
import type { RanCase, Run } from './protocol.ts'
import { decodeWire } from './wire.ts'

/** A run as the rest of the grader knows it, from what a sandbox process told. */
export function readRun(told: ToldRun | ({ kind: 'crashed' } & Told)): Run {
  if (!('cases' in told)) return told
  // An allocation that V8 refuses is an exception to the code that asked, and out of memory to us.
  const refused = told.cases.findIndex(
    (run) => run.kind === 'threw' && run.message.endsWith('Array buffer allocation failed'),
  )
  const cases = (refused < 0 ? told.cases : told.cases.slice(0, refused)).map(readCase)
  if (refused < 0) return { ...told, cases }
  return { kind: 'out-of-memory', cases, console: told.console, lastConsole: told.cases[refused]?.console ?? '' }
}

function readCase({ operator: toldOperator, ...told }: ToldCase): RanCase {
  const operator = toldOperator && { made: toldOperator.made, position: positionIn(toldOperator.stack) }
  const { console } = told
  if (told.kind === 'threw')
    return { kind: 'threw', message: told.message, position: positionIn(told.stack), console, operator }
  if (told.kind === 'forbidden')
    return { kind: 'forbidden', name: told.name, position: positionIn(told.stack), console, operator }
  if (told.kind !== 'returned') return { ...told, operator }
  try {
    return { ...told, value: decodeWire(told.value), operator }
  } catch {
    // Only code that got the better of our harness writes such a value.
    return { kind: 'unreadable', what: 'object', console, operator }
  }
}

const place = String.raw`learner\.ts:(\d{1,7}):(\d{1,7})`
/** V8 writes `    at f (learner.ts:1:2)`, other browsers `f@learner.ts:1:2`. */
const frame = new RegExp(`^(?: +at |[^\\n @]{0,200}@).*?${place}\\)?$`, 'm')

/** The innermost place of the learner's code in a stack. */
export function positionIn(stack: string): SourcePosition | null {
  const found = frame.exec(stack)
  return found === null ? null : { line: Number(found[1]), column: Number(found[2]) }
}
