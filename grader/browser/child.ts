// First of all, and by itself: what is loaded after it finds the bare scope.
import './bare-scope.ts'
import * as harness from '#grader/sandbox/isolate/main.ts'
import { learnerFile } from '#grader/sandbox/learner-module.ts'
import { now, post, receive } from './bare-scope.ts'
import type { ChildAnswer, FromChild, ToChild } from './messages.ts'

// The program of the worker in which a learner's code runs, once: what an isolate is on the server, with the same harness. It
// decides nothing, because the code may change every object that it would decide with; it cannot stop itself either.

const tell = (message: FromChild) => post(message)

/** Loads the learner's module. One that the engine refuses has not run: no line of it is in the stack. */
async function load({ modules, cases, forbidden }: Extract<ToChild, { kind: 'load' }>): Promise<ChildAnswer> {
  harness.prepare(cases, forbidden)
  const started = now()
  for (let at = 0; at < modules.length; at++) {
    const { url, exported } = modules[at] as (typeof modules)[0]
    try {
      const module: Record<string, unknown> = await import(url)
      if (!harness.enter(module, exported)) return { kind: 'refused', why: 'missing', message: '' }
      // What was printed so far was told as it was printed; the first case begins with nothing.
      harness.printed()
      return { kind: 'loaded', tookMs: now() - started }
    } catch (thrown) {
      const { text, message, stack } = harness.describeThrown(thrown)
      const isSyntax = thrown instanceof SyntaxError
      const ran = stack.includes(learnerFile)
      if (ran || !(isSyntax || thrown instanceof TypeError)) return { kind: 'threw', text, stack }
      if (isSyntax && at < modules.length - 1) continue
      return { kind: 'refused', why: isSyntax ? 'syntax' : 'import', message }
    }
  }
  return { kind: 'refused', why: 'missing', message: '' }
}

/** One call: the host sends the next when this one is answered, so that what it left in promises runs in between. */
function call(kind: 'runCase' | 'repeatsCase', index: number): ChildAnswer {
  const started = now()
  try {
    const value = kind === 'runCase' ? harness.runCase(index) : harness.repeatsCase(index)
    return { kind: 'returned', value, tookMs: now() - started }
  } catch (thrown) {
    const { text, stack } = harness.describeThrown(thrown)
    return { kind: 'threw', text, stack }
  }
}

harness.onPrint((piece) => tell({ kind: 'printed', piece }))
receive((data) => {
  const message = data as ToChild
  if (message.kind === 'load') void load(message).then(tell)
  else tell(call(message.kind, message.index))
})
tell({ kind: 'warm' })
