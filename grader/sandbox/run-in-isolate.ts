import { compile } from './compile.ts'
import { type Loaded, type Machine, takeSteps } from './machine.ts'
import type { Order } from './messages.ts'
import { meter } from './meter.ts'
import { beginNotes, noteCase } from './notes.ts'
import { type Ended, runCases } from './run-cases.ts'
import type { WarmIsolate } from './warm-isolates.ts'

/** For what we do ourselves in the isolate, before and after the learner's code. */
const ourMs = 10_000

/** Runs an order in a warm isolate, with `stretch` times its limits of the wall clock; null as `runCases` gives it. */
export function runInIsolate(order: Order, warm: WarmIsolate, stretch: number): Ended | null {
  const { isolate, harness } = warm
  const call = meter(isolate, order.limits, stretch)
  const callAgain = meter(isolate, order.limits, stretch)
  const ask = (name: string, args: unknown[], timeout = ourMs): unknown =>
    harness.getSync(name, { reference: true }).applySync(undefined, args as never, { timeout })

  function load(): Loaded {
    ask('prepare', [order.cases, order.forbidden])
    const compiled = compile(order.code, order.entry, warm)
    if (!compiled.ok) return { kind: 'ungradable', finding: compiled.finding, broken: compiled.broken }
    const evaluated = call((timeout) => void compiled.module.evaluateSync({ timeout }))
    if (evaluated.kind !== 'returned') return evaluated
    const isThere = ask('enter', [compiled.module.namespace.derefInto(), compiled.exported])
    if (isThere) return { kind: 'loaded' }
    return { kind: 'ungradable', finding: { kind: 'missing-entry', name: order.entry }, broken: false }
  }

  const machine: Machine = {
    runCase: (index) => call((timeout) => ask('runCase', [index], timeout) as string),
    repeatsCase: (index) => callAgain((timeout) => ask('repeatsCase', [index], timeout) as boolean),
    printed: () => (isolate.isDisposed ? '' : (ask('printed', []) as string)),
  }
  const steps = runCases(load(), order, noteCase, (console) => beginNotes(order.id, console))
  return takeSteps(steps, machine)
}
