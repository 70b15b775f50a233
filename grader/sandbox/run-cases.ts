import type { Call, Loaded, Steps, Stop } from './machine.ts'
import type { Order } from './messages.ts'

/** The text of a run as `messages.ts` describes it, and whether the process that ran it should not be given another. */
export interface Ended {
  run: string
  retire: boolean
}

/** Of the first cases it is asked whether a second call gives the same: what is not repeatable seldom hides there. */
const casesCalledTwice = 3
/** As much as all results of a run may be together, in characters of JSON. */
const capCharacters = 8_000_000

function* printed(): Steps<string> {
  return (yield { ask: 'printed' }) as string
}
function* runCase(index: number): Steps<Call<string>> {
  return (yield { ask: 'runCase', index }) as Call<string>
}
function* repeatsCase(index: number): Steps<Call<boolean>> {
  return (yield { ask: 'repeatsCase', index }) as Call<boolean>
}

/**
 * Runs the cases of an order, one by one, in a machine that has loaded its code. Gives null when a call was stopped that had
 * not had its processor time: in another machine, with more of the wall clock, the same program may do. `onCase` gets each
 * case as soon as it is done, `onLoaded` before them what was printed while the code was loaded.
 */
export function* runCases(
  loaded: Loaded,
  { caseCount, limits }: Pick<Order, 'caseCount' | 'limits'>,
  onCase: (text: string) => void = () => undefined,
  onLoaded: (console: string) => void = () => undefined,
): Steps<Ended | null> {
  // What is printed here came while the code was loaded.
  const console = yield* printed()
  onLoaded(console)
  const cases: string[] = []
  // The cases are JSON already, and are put in as they are.
  const end = (run: object, retire = false): Ended => ({
    run: `{"cases":[${cases.join(',')}],${JSON.stringify({ ...run, console }).slice(1)}`,
    retire,
  })
  function* stopped(stop: Stop): Steps<Ended | null> {
    if (stop.kind === 'starved') return null
    const lastConsole = yield* printed()
    if (stop.kind === 'stopped') return end({ kind: 'timed-out', limitMs: stop.limitMs, lastConsole })
    // A machine that was ended at its limit leaves its process in doubt.
    return end({ kind: 'out-of-memory', lastConsole }, true)
  }

  if (loaded.kind === 'ungradable') {
    const { kind, finding, broken } = loaded
    return { run: JSON.stringify({ kind, finding, console }), retire: broken }
  }
  if (loaded.kind === 'threw') {
    cases.push(threw(loaded.error))
    return end({ kind: 'ran' })
  }
  if (loaded.kind !== 'loaded') return yield* stopped(loaded)

  /** What the harness told of a case, with the one thing that it leaves to us. A slow function is not called again. */
  function* told(text: string, index: number, tookMs: number): Steps<string> {
    if (!text.startsWith('{"kind":"returned",')) return text
    const isAsked = index < casesCalledTwice && tookMs < limits.caseMs / 4
    const repeat = isAsked ? yield* repeatsCase(index) : null
    const repeatable = repeat === null || (repeat.kind === 'returned' && repeat.value)
    return `${text.slice(0, -1)},"repeatable":${repeatable}}`
  }

  let characters = 0
  for (let index = 0; index < caseCount; index++) {
    const ran = yield* runCase(index)
    if (ran.kind !== 'returned' && ran.kind !== 'threw') return yield* stopped(ran)
    // The harness lets nothing through. What is thrown here came past it, as the refusal of `import()` does.
    const text = ran.kind === 'threw' ? threw(ran.error) : yield* told(ran.value, index, ran.tookMs)
    characters += text.length
    if (text.startsWith('{"kind":"too-large"') || characters > capCharacters)
      return end({ kind: 'output-too-large', lastConsole: '' })
    cases.push(text)
    onCase(text)
  }
  return end({ kind: 'ran' })
}

function threw({ name, message, stack }: Error): string {
  const text = message === 'Not supported' ? 'import() is not available here' : message.slice(0, 1000)
  const line = name === 'Error' ? text : `${name}: ${text}`
  const seen = { operator: null, console: '' }
  return JSON.stringify({ kind: 'threw', message: line, stack: (stack ?? '').slice(0, 8000), ...seen })
}
