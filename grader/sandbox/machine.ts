import type { ToldRun } from './messages.ts'

/** How one call into a machine went. `starved`: it was stopped before it had the processor time that is due to it. */
export type Call<Result> =
  | { kind: 'returned'; value: Result; tookMs: number }
  | { kind: 'threw'; error: Error }
  | { kind: 'stopped'; limitMs: number }
  | { kind: 'out-of-memory' }
  | { kind: 'starved' }

/** A call that did not come back. */
export type Stop = Exclude<Call<unknown>, { kind: 'returned' | 'threw' }>

/** What came of loading a learner's code; `broken` when the type stripper may from now on fail for everyone. */
export type Loaded =
  | { kind: 'loaded' }
  | { kind: 'ungradable'; finding: Extract<ToldRun, { kind: 'ungradable' }>['finding']; broken: boolean }
  | { kind: 'threw'; error: Error }
  | Stop

/**
 * Where a learner's function runs, once it is loaded, beside our harness (`isolate/main.ts`): an isolate of its own on the
 * server, a worker of its own in the browser.
 */
export interface Machine {
  /** The harness's JSON for a case. */
  runCase(index: number): Call<string>
  /** Whether a second call gives the same; its time is not the learner's. */
  repeatsCase(index: number): Call<boolean>
  /** What was printed since this was asked last; empty when nobody can be asked any more. */
  printed(): string
}

/** What a run asks of its machine, one after the other: a call, or what was printed. */
export type Step = { ask: 'runCase' | 'repeatsCase'; index: number } | { ask: 'printed' }

/** A run as steps, each of which is given what the machine answers: at once on the server, by messages in the browser. */
export type Steps<Result> = Generator<Step, Result, Call<string> | Call<boolean> | string>

/** Takes all steps with a machine that answers at once. */
export function takeSteps<Result>(steps: Steps<Result>, machine: Machine): Result {
  let step = steps.next()
  while (!step.done) {
    const { value } = step
    step = steps.next(value.ask === 'printed' ? machine.printed() : machine[value.ask](value.index))
  }
  return step.value
}
