import type { Locale } from '#exercises/schema.ts'
import type { VerdictStatus } from '#grader/protocol.ts'
import type { VerdictView } from '#grader/verdict-view.ts'
import type { EncodedKit } from './kit.ts'

// What the page, its host worker, and the worker in which a learner's code runs say to each other.

/** What the page shows of a run of the visible cases. */
export interface RunView {
  status: VerdictStatus
  verdict: VerdictView
}

/** From the page to the host. `child` and `stripper` come once, first: with them the host needs the network no more. */
export type ToHost =
  | { kind: 'equip'; child: string; stripper: ArrayBuffer }
  | { kind: 'run'; id: number; code: string; kit: EncodedKit; locale: Locale }
  /** Words what a run comes to whose own host had to be ended. */
  | { kind: 'give-up'; id: number; code: string; kit: EncodedKit; locale: Locale }
  | { kind: 'stop' }

/** From the host to the page, about the run with this id. `retire`: this host should not be given another. */
export type FromHost =
  | { kind: 'ran'; id: number; view: RunView; retire: boolean }
  | { kind: 'stopped'; id: number }
  | { kind: 'failed'; id: number; reason: string }

/** From the host to a child: load the first of the modules that the engine takes, then run cases of those given. */
export type ToChild =
  | { kind: 'load'; modules: { url: string; exported: string }[]; cases: string; forbidden: string }
  | { kind: 'runCase' | 'repeatsCase'; index: number }

/** From a child to its host: once that it is warm, then an answer to each message, and before it what was printed. */
export type FromChild = { kind: 'warm' } | { kind: 'printed'; piece: string } | ChildAnswer

export type ChildAnswer =
  /** To `load`: the code is there, and has run as far as it runs by itself. */
  | { kind: 'loaded'; tookMs: number }
  /** To `load`: the engine took none of the modules, or the one that it took has no such function. */
  | { kind: 'refused'; why: 'syntax' | 'import' | 'missing'; message: string }
  /** To any: something came past the harness. */
  | { kind: 'threw'; text: string; stack: string }
  /** To `runCase` what the harness tells, and to `repeatsCase` whether it does. */
  | { kind: 'returned'; value: string | boolean; tookMs: number }
