import { makeConsole, mute, onPrint, takePrinted } from './console.ts'
import { encode } from './encode.ts'
import { forbid, takeForbiddenCall } from './forbidden.ts'
import { decode, freshArgument, type Input, isUnchanged } from './inputs.ts'
import { learnerTf, sealNamespaces } from './learner-tf.ts'
import { call, inherits, parseJson, put, quote, slice } from './primordials.ts'
import { takeTensorOperator } from './tensor-operator.ts'
import { describeThrown, errorText, stackOf } from './thrown.ts'

// Our side of a run, inside the isolate. It hands out strings only, and is known to nothing in the isolate: the process
// outside holds the only reference to it.

type Entry = (...inputs: unknown[]) => unknown

const scope = globalThis as Record<string, unknown>
const namespace = learnerTf()
let cases: Input[][] = []
let entry: Entry | null = null

// Each of them has been a way past a limit: memory that nobody counts, and clocks that are too good.
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics']) delete scope[name]
// tfjs keeps its kernels in maps; whoever replaces `get` is shown them. Nobody has an honest reason to.
for (const kept of [Map, WeakMap]) Object.freeze(kept.prototype)
// tfjs's own frames would otherwise push the learner's line off the stack.
Error.stackTraceLimit = 50
define('console', makeConsole())

function define(name: string, value: unknown): void {
  Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false })
}

/** Takes the cases, and the names of what may not be called, before the learner's code is loaded. */
export function prepare(casesText: string, forbiddenText: string): void {
  cases = (parseJson(casesText) as Parameters<typeof decode>[0][][]).map((inputs) => inputs.map(decode))
  forbid(parseJson(forbiddenText) as string[], namespace)
  define('tf', sealNamespaces(namespace))
}

/** Takes the learner's function from the evaluated module; false when there is none. */
export function enter(module: Record<string, unknown>, name: string): boolean {
  try {
    const found = module[name]
    if (typeof found !== 'function') return false
    entry = found as Entry
    return true
  } catch {
    return false
  }
}

const PromiseClass = Promise
const isPromise = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (inherits(PromiseClass, value)) return true
  try {
    return typeof (value as { then?: unknown }).then === 'function'
  } catch {
    return false
  }
}

const callWithFresh = (inputs: Input[]): { args: unknown[]; output: unknown } => {
  const args: unknown[] = []
  for (let at = 0; at < inputs.length; at++) put(args, at, freshArgument(inputs[at] as Input))
  return { args, output: call(entry as Entry, undefined, args) }
}

let lastResult = ''

/** Runs one case and tells, as JSON, what it came to (`told.ts` reads it). */
export function runCase(index: number): string {
  takeForbiddenCall()
  takeTensorOperator()
  const told = tell(cases[index] as Input[])
  const forbidden = takeForbiddenCall()
  const outcome =
    forbidden === null ? told : `{"kind":"forbidden","name":${quote(forbidden.name)},"stack":${quote(forbidden.stack)}}`
  const operator = takeTensorOperator()
  const toldOperator = operator === null ? 'null' : `{"made":${quote(operator.made)},"stack":${quote(operator.stack)}}`
  return `${slice(outcome, 0, -1)},"operator":${toldOperator},"console":${quote(takePrinted())}}`
}

function tell(inputs: Input[]): string {
  try {
    const { args, output } = callWithFresh(inputs)
    if (output === undefined) return '{"kind":"returned-nothing"}'
    if (isPromise(output)) return '{"kind":"returned-promise"}'
    const encoded = encode(output)
    if (encoded.unreadable !== null) {
      if (encoded.unreadable === 'too-large') return '{"kind":"too-large"}'
      return `{"kind":"unreadable","what":${quote(encoded.unreadable.what)}}`
    }
    let mutated = ''
    for (let at = 0; at < args.length; at++)
      if (!isUnchanged(args[at], inputs[at] as Input)) mutated += `${mutated === '' ? '' : ','}${at}`
    lastResult = encoded.text
    return `{"kind":"returned","value":${encoded.text},"mutated":[${mutated}]}`
  } catch (thrown) {
    return `{"kind":"threw","message":${quote(errorText(thrown))},"stack":${quote(stackOf(thrown))}}`
  }
}

/** Whether a second call with the inputs of the last case gives the same. One that throws the second time does not. */
export function repeatsCase(index: number): boolean {
  mute(true)
  try {
    const again = encode(callWithFresh(cases[index] as Input[]).output)
    return again.text !== null && again.text === lastResult
  } catch {
    return false
  } finally {
    mute(false)
  }
}

export const printed = takePrinted
// For a machine that loads modules in the same world.
export { describeThrown, onPrint }
