import type { Value } from '#exercises/value.ts'
import { compare, kindOf, type Output, type Tolerance } from './compare.ts'
import type { Finding } from './protocol.ts'
import type { CaseRun, RanCase } from './sandbox/protocol.ts'
import type { SuiteCase } from './suite.ts'

/** A case, what the learner's code did in it, and how that differs from what is right. */
export interface JudgedCase extends SuiteCase {
  expected: Value
  /** Null when the run ended before this case. */
  run: RanCase | null
  /** The result, output by output; empty when there is none. */
  outputs: Output[]
  passed: boolean
  /** Whether its numbers may be shown to the learner. */
  showable: boolean
}

export function judgeCase(one: SuiteCase, expected: Value, run: RanCase | null, tolerance: Tolerance): JudgedCase {
  const outputs = run?.kind === 'returned' ? compare(expected, run.value, tolerance) : []
  const passed =
    run?.kind === 'returned' &&
    run.mutated.length === 0 &&
    run.repeatable &&
    outputs.every(({ difference }) => difference === null)
  return { ...one, expected, run, outputs, passed, showable: one.kind === 'visible' }
}

/** Why there is no result to compare; null when there is one. */
export function withoutResult(run: CaseRun, expected: Value): Finding | null {
  switch (run.kind) {
    case 'returned':
      return null
    case 'threw':
      return { kind: 'runtime-error', message: run.message, position: run.position }
    case 'forbidden':
      return { kind: 'forbidden', name: run.name, position: run.position }
    case 'returned-nothing':
      return { kind: 'nothing-returned' }
    case 'returned-promise':
      return { kind: 'promise-returned' }
    case 'unreadable':
      return { kind: 'wrong-type', path: [], expected: kindOf(expected), got: run.what }
  }
}

/** The difference of an output as a finding; its numbers are left out when the case may not be shown. */
export function differenceFinding({ path, difference }: Output, showable: boolean): Finding | null {
  if (!difference) return null
  if (difference.kind !== 'values') {
    if (difference.kind === 'wrong-shape') return { ...difference, path, cause: null }
    return { ...difference, path }
  }
  const { kind, index, ...rest } = difference
  if (showable) return { kind: 'first-difference', place: { path, index }, ...rest }
  return { kind: 'wrong-values', path, differing: rest.differing, of: rest.of }
}
