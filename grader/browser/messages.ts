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

/** From the host to a child, once. The first module that the engine takes is the one that runs. */
export interface ToChild {
  modules: { url: string; exported: string }[]
  cases: string
  caseCount: number
  forbidden: string
  limits: { caseMs: number; totalMs: number; memoryMb: number }
}

/** From a child to its host, in this order. What a child has told before it hangs is not lost. */
export type FromChild =
  | { kind: 'warm' }
  /** What the code prints, as it prints it. */
  | { kind: 'printed'; piece: string }
  | { kind: 'loaded' }
  /** One case, as `ToldCase` describes it, in JSON. */
  | { kind: 'case'; text: string }
  /** The whole run, as `ToldRun` describes it, in JSON. */
  | { kind: 'ended'; run: string }
  /** The engine took none of the modules, or the one that it took has no such function. */
  | { kind: 'refused'; why: 'syntax' | 'import' | 'missing'; message: string }
