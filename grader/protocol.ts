import type { CaseKind } from '#exercises/reference.ts'
import type { LocalText } from '#exercises/schema.ts'
import type { Value } from '#exercises/value.ts'
import { decodeValue, encodeValue, type Json } from './encoded.ts'

/** How a grading ended. A fault of ours is none of these: it throws, and the job is tried again. */
export type VerdictStatus = 'passed' | 'failed' | 'ungradable' | 'timed-out' | 'out-of-memory' | 'crashed'

/** A place in the learner's own source, both from 1. */
export interface SourcePosition {
  line: number
  column: number
}

/** Where in a result something is: `path` names the output (empty for a bare result), `index` the element in it. */
export interface Place {
  path: (string | number)[]
  index: number[]
}

/** One thing that the grader found out about a submission. Words for it are in `explain.ts`. */
export type Finding =
  /**
   * Its outputs equal those of a known wrong implementation, on all cases: every output when `path` is empty, else the
   * one that it names, where others are right or wrong in another way.
   */
  | { kind: 'mistake'; id: string; path: (string | number)[] }
  /** Its outputs equal those of an implementation with two known mistakes at once, as exercise.yaml orders them. */
  | { kind: 'two-mistakes'; ids: [string, string]; path: (string | number)[] }
  /** Its outputs are those of a known wrong implementation, and on top of that negated, scaled, transposed or shifted. */
  | { kind: 'mistake-and'; id: string; path: (string | number)[]; besides: Relation }
  | { kind: 'syntax-error'; message: string; position: SourcePosition | null }
  | { kind: 'missing-entry'; name: string }
  | { kind: 'forbidden'; name: string; position: SourcePosition | null }
  | { kind: 'runtime-error'; message: string; position: SourcePosition | null }
  /**
   * JavaScript's own operator, here at `position`, was given a tensor, and made NaN, text or a wrong comparison of it. `by` is
   * what the source has there, where it can be read: `*`, `Math.exp`.
   */
  | { kind: 'tensor-operator'; made: 'number' | 'text'; position: SourcePosition | null; by?: string }
  /** Two tensors compared by `==` or `===`: that asks whether they are one object, never about their numbers. */
  | { kind: 'tensors-compared'; position: SourcePosition }
  /** An input that is a tensor, read as if it were an array: by an index, or for its length. JavaScript makes undefined of it. */
  | { kind: 'tensor-as-array'; name: string; read: 'element' | 'length'; position: SourcePosition }
  | { kind: 'nothing-returned' }
  | { kind: 'promise-returned' }
  /**
   * A result of another kind than expected, both as `kindOf` names them; what is none of these kinds comes as the name of
   * its class. Got 'NaN' is the plain NaN (or rank-0 one) that JavaScript's own operators make of tensors.
   */
  | { kind: 'wrong-type'; path: (string | number)[]; expected: string; got: string }
  /** `unknown` are names in the result that nobody asked for: one of them is often a misspelling of `name`. */
  | { kind: 'missing-output'; path: (string | number)[]; name: string; unknown: string[] }
  | { kind: 'wrong-shape'; path: (string | number)[]; expected: number[]; got: number[]; cause: ShapeCause }
  /** An argument came back as it was. */
  | { kind: 'input-returned'; path: (string | number)[]; argument: number }
  | { kind: 'transposed'; path: (string | number)[] }
  | { kind: 'negated'; path: (string | number)[] }
  /**
   * got = factor x expected, everywhere. `of` says what the factor is (up to its sign) in the inputs' shapes, when it
   * changes with them: m is the number of examples, n the number of features. `factor` is then that of the case to tell it on.
   */
  | { kind: 'constant-factor'; path: (string | number)[]; factor: number; of: FactorOf | null }
  | { kind: 'constant-offset'; path: (string | number)[]; offset: number }
  | { kind: 'shifted'; path: (string | number)[]; axis: number; by: number }
  /**
   * What should have been done along the axis `right` was done along `wrong`. `total` is what the numbers along it add up to
   * (1 of probabilities, 0 of what was centred); null where an input was summed, averaged or the like.
   */
  | { kind: 'wrong-axis'; path: (string | number)[]; right: number; wrong: number; total: number | null }
  /** `from` is the number that stands at the same place in an input of the same shape, where there is such an input. */
  | {
      kind: 'not-finite'
      path: (string | number)[]
      index: number[]
      got: 'NaN' | 'Infinity' | '-Infinity'
      from: { argument: number; value: number } | null
    }
  | { kind: 'input-mutated'; argument: number }
  | { kind: 'not-deterministic' }
  | { kind: 'some-outputs-wrong'; right: string[]; wrong: string[] }
  /** Values differ, in a case whose numbers are not shown. */
  | { kind: 'wrong-values'; path: (string | number)[]; differing: number; of: number }
  | {
      kind: 'first-difference'
      place: Place
      expected: number | string
      got: number | string
      differing: number
      of: number
    }
  | { kind: 'timed-out'; limitMs: number }
  | { kind: 'out-of-memory'; limitMb: number }
  | { kind: 'output-too-large' }
  | { kind: 'crashed' }

/** m is the number of examples, n the number of features. */
export type FactorOf = 'm' | '1/m' | 'n' | '1/n' | 'mn' | '1/mn' | 'sqrt-n' | '1/sqrt-n'

/** A simple relation between what came out and what was compared with. */
export type Relation = Extract<
  Finding,
  { kind: 'transposed' | 'negated' | 'constant-factor' | 'constant-offset' | 'shifted' }
>

/** `wrong-axis`: summed (or the like) over another axis of an input than it should have been. */
export type ShapeCause =
  | 'broadcast'
  | 'transposed'
  | 'keep-dims'
  | 'flattened'
  | 'wrong-axis'
  | 'missing-axis'
  | 'extra-axis'
  | null

export interface CaseResult {
  kind: CaseKind | 'random'
  title: LocalText
  passed: boolean
  /** What is wrong in this case; null when it passed, and when the run ended before it was reached. */
  finding: Finding | null
  /** Present for visible cases. */
  shown: Shown | null
  /** What the learner's code printed in this case; the texts of all cases together are capped. */
  console: string
}

/** The numbers of a case. `got` is null where there is none to show: an error, or a result too large. */
export interface Shown {
  inputs: Value[]
  expected: Value
  got: Value | null
}

/** The smallest input found on which a submission still fails, and how: no case of the suite, so it gives none away. */
export interface SmallestFailure {
  shown: Shown
  finding: Finding
}

/** What `grade` gives: plain JSON but for NaN and infinities, see `encodeVerdict`. A function of (exercise, code, seed). */
export interface Verdict {
  status: VerdictStatus
  /** The findings that hold, strongest first; empty when passed. */
  findings: Finding[]
  /**
   * For each finding the case to tell it on, as an index into `cases`: one whose numbers are shown, where there is one; null
   * when the finding is about the code as a whole.
   */
  findingCases: (number | null)[]
  /** In the order in which they ran; none when the code is ungradable. */
  cases: CaseResult[]
  /** What the learner's code printed before the first case, as it was loaded; capped. */
  console: string
  /** Looked for when no visible case failed and a hidden one did; else null. */
  smallest: SmallestFailure | null
  seed: number
  exerciseHash: string
}

/** A verdict as it is stored: JSON that a jsonb column takes, whatever a learner's code printed or returned. */
export function encodeVerdict(verdict: Verdict): { [name: string]: Json } {
  return encodeValue(verdict) as { [name: string]: Json }
}

/** The verdict that was stored. Those of earlier versions have no output by case, and no smallest failure. */
export function decodeVerdict(stored: unknown): Verdict {
  const verdict = decodeValue(stored) as Verdict
  return {
    ...verdict,
    cases: verdict.cases.map((one) => ({ ...one, console: one.console ?? '' })),
    smallest: verdict.smallest ?? null,
  }
}

/** The named mistake that a verdict begins with, as its submission's row holds it; null where it begins otherwise. */
export function mistakeOf({ findings: [strongest] }: Verdict): string | null {
  if (strongest?.kind === 'two-mistakes') return strongest.ids[0]
  return strongest?.kind === 'mistake' || strongest?.kind === 'mistake-and' ? strongest.id : null
}

/** The name of the queue's task, and of the channel on which a verdict is announced (payload: the submission's id). */
export const gradeTask = 'grade'
export const verdictChannel = 'verdict'

/** What the queue carries: the submission's row says all else. */
export interface GradeJob {
  submissionId: string
}
