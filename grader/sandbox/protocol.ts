import type { Value } from '#exercises/value.ts'
import type { Finding, SourcePosition } from '#grader/protocol.ts'

/** What the sandbox runs: a learner's code, and the inputs of its cases. Expected values never come here. */
export interface Program {
  code: string
  /** The name of the learner's function. */
  entry: string
  /** The arguments of each case. */
  cases: Value[][]
  /** Names of tf functions that may not be called. */
  forbidden: string[]
  limits: { caseMs: number; totalMs: number; memoryMb: number }
}

/** What one case came to. */
export type CaseRun =
  | {
      kind: 'returned'
      value: Value
      /** Arguments that the code changed. */
      mutated: number[]
      /** Whether a second call with the same inputs gave the same value. */
      repeatable: boolean
    }
  | { kind: 'threw'; message: string; position: SourcePosition | null }
  | { kind: 'returned-nothing' }
  | { kind: 'returned-promise' }
  /** Not a tensor, number, text, array or plain object of them; `what` names it. */
  | { kind: 'unreadable'; what: string }
  | { kind: 'forbidden'; name: string; position: SourcePosition | null }

/** JavaScript's own operator, given a tensor: what it made of it, and where. */
export type TensorOperator = Omit<Extract<Finding, { kind: 'tensor-operator' }>, 'kind'>

/** A case of a learner's run, and what else was seen in it. */
export type RanCase = CaseRun & {
  /** What the code printed in it. */
  console: string
  /** The first such operator in it. */
  operator: TensorOperator | null
}

/** A run that did not come to its end: the cases before it, and what was printed in the one in which it stopped. */
interface Stopped {
  cases: RanCase[]
  console: string
  lastConsole: string
}

/** How a run ended. Cases are in order; those not reached are missing. `console` is what was printed before the first. */
export type Run =
  | { kind: 'ran'; cases: RanCase[]; console: string }
  | { kind: 'ungradable'; finding: Extract<Finding, { kind: 'syntax-error' | 'missing-entry' }>; console: string }
  | ({ kind: 'timed-out'; limitMs: number } & Stopped)
  | ({ kind: 'out-of-memory' | 'output-too-large' | 'crashed' } & Stopped)

/** A pool of sandbox processes. */
export interface Sandbox {
  /** Runs a program in an isolate of its own. Rejects only for a fault of ours. */
  run(program: Program): Promise<Run>
  /** The layers of defence that hold on this machine, and those that are missing. */
  layers(): { name: string; holds: boolean; note: string }[]
  close(): Promise<void>
}
