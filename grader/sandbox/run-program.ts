import { compile } from './compile.ts'
import type { Order } from './messages.ts'
import { type Call, meter } from './meter.ts'
import type { WarmIsolate } from './warm-isolates.ts'

/** The text of a `Reply`'s run, and whether the process should not be given another. */
export interface Ended {
  run: string
  retire: boolean
}

/** Of the first cases it is asked whether a second call gives the same: what is not repeatable seldom hides there. */
const casesCalledTwice = 3
/** As much as all results of a run may be together, in characters of JSON. */
const capCharacters = 8_000_000
/** For what we do ourselves in the isolate, before and after the learner's code. */
const ourMs = 10_000

/**
 * Runs a program in a warm isolate, case by case. Gives null when a call was stopped that had not had its processor time:
 * in another isolate, with more of the wall clock, the same program may do.
 */
export function runProgram(order: Order, warm: WarmIsolate, stretch: number): Ended | null {
  const { isolate, harness } = warm
  const call = meter(isolate, order.limits, stretch)
  // The second calls are our wish: their time is not the learner's.
  const callAgain = meter(isolate, order.limits, stretch)
  const cases: string[] = []

  const ask = (name: string, args: unknown[], timeout = ourMs): unknown =>
    harness.getSync(name, { reference: true }).applySync(undefined, args as never, { timeout })
  const end = (run: object, retire = false): Ended => ({
    run: JSON.stringify({ ...run, console: isolate.isDisposed ? '' : ask('printed', []) }),
    retire,
  })
  // The cases are JSON already, and are put in as they are.
  const endWithCases = (run: object): Ended => {
    const { run: rest } = end(run)
    return { run: `{"cases":[${cases.join(',')}],${rest.slice(1)}`, retire: false }
  }
  const stop = (stopped: Exclude<Call<unknown>, { kind: 'returned' | 'threw' }>): Ended | null => {
    if (stopped.kind === 'starved') return null
    if (stopped.kind === 'stopped') return endWithCases({ kind: 'timed-out', limitMs: stopped.limitMs })
    // An isolate that was ended at its limit leaves its process in doubt.
    return end({ kind: 'out-of-memory' }, true)
  }

  ask('prepare', [order.cases, order.forbidden])
  const compiled = compile(order.code, order.entry, warm)
  if (!compiled.ok) return end({ kind: 'ungradable', finding: compiled.finding }, compiled.broken)

  const evaluated = call((timeout) => void compiled.module.evaluateSync({ timeout }))
  if (evaluated.kind === 'threw') {
    cases.push(threw(evaluated.error))
    return endWithCases({ kind: 'ran' })
  }
  if (evaluated.kind !== 'returned') return stop(evaluated)
  const isThere = ask('enter', [compiled.module.namespace.derefInto(), compiled.exported])
  if (!isThere) return end({ kind: 'ungradable', finding: { kind: 'missing-entry', name: order.entry } })

  /** What the harness told of a case, with the one thing that it leaves to us. A slow function is not called again. */
  function told(text: string, index: number, tookMs: number): string {
    if (!text.startsWith('{"kind":"returned",')) return text
    const isAsked = index < casesCalledTwice && tookMs < order.limits.caseMs / 4
    const repeat = isAsked ? callAgain((timeout) => ask('repeatsCase', [index], timeout) as boolean) : null
    const repeatable = repeat === null || (repeat.kind === 'returned' && repeat.value)
    return `${text.slice(0, -1)},"repeatable":${repeatable}}`
  }

  let characters = 0
  for (let index = 0; index < order.caseCount; index++) {
    const ran = call((timeout) => ask('runCase', [index], timeout) as string)
    if (ran.kind !== 'returned' && ran.kind !== 'threw') return stop(ran)
    // The harness lets nothing through. What is thrown here came past it, as the refusal of `import()` does.
    const text = ran.kind === 'threw' ? threw(ran.error) : told(ran.value, index, ran.tookMs)
    characters += text.length
    if (text === '{"kind":"too-large"}' || characters > capCharacters) return endWithCases({ kind: 'output-too-large' })
    cases.push(text)
  }
  return endWithCases({ kind: 'ran' })
}

function threw({ name, message, stack }: Error): string {
  const text = message === 'Not supported' ? 'import() is not available here' : message.slice(0, 1000)
  const line = name === 'Error' ? text : `${name}: ${text}`
  return JSON.stringify({ kind: 'threw', message: line, stack: (stack ?? '').slice(0, 8000) })
}
