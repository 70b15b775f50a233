import type { SourcePosition } from '#grader/protocol.ts'
import type { ToldCase, ToldRun } from './messages.ts'
import type { CaseRun, Run } from './protocol.ts'
import { decodeWire } from './wire.ts'

/** A run as the rest of the grader knows it, from what a sandbox process told. */
export function readRun(told: ToldRun): Run {
  if (!('cases' in told)) return told
  // An allocation that V8 refuses is an exception to the code that asked, and out of memory to us.
  if (told.cases.some((run) => run.kind === 'threw' && run.message.endsWith('Array buffer allocation failed')))
    return { kind: 'out-of-memory', console: told.console }
  return { ...told, cases: told.cases.map(readCase) }
}

function readCase(told: ToldCase): CaseRun {
  if (told.kind === 'threw') return { kind: 'threw', message: told.message, position: positionIn(told.stack) }
  if (told.kind === 'forbidden') return { kind: 'forbidden', name: told.name, position: positionIn(told.stack) }
  if (told.kind !== 'returned') return told
  try {
    return { ...told, value: decodeWire(told.value) }
  } catch {
    // Only code that got the better of our harness writes such a value.
    return { kind: 'unreadable', what: 'object' }
  }
}

/** The innermost place of the learner's code in a stack as V8 writes it. */
function positionIn(stack: string): SourcePosition | null {
  const found = /^ +at .*?learner\.ts:(\d{1,7}):(\d{1,7})\)?$/m.exec(stack)
  return found === null ? null : { line: Number(found[1]), column: Number(found[2]) }
}
