import { isTensorValue, tensor, type Value } from '#exercises/value.ts'
import { diagnose, type Knowledge } from '#grader/diagnose.ts'
import { type JudgedCase, judgeCase } from '#grader/judge.ts'
import type { MistakeRuns } from '#grader/known-mistakes.ts'
import type { Finding } from '#grader/protocol.ts'
import type { CaseRun, RanCase } from '#grader/sandbox/protocol.ts'
import type { SuiteCase } from '#grader/suite.ts'

export const tolerance = { rtol: 1e-4, atol: 1e-6 }

export const returned = (value: Value): CaseRun & { kind: 'returned' } => ({
  kind: 'returned',
  value,
  mutated: [],
  repeatable: true,
})

/** A run in which nothing was printed. */
export const ran = (run: CaseRun): RanCase => ({ ...run, console: '', operator: null })

export interface Example {
  inputs?: Value[]
  expected: Value
  run: CaseRun
  kind?: SuiteCase['kind']
}

/** Cases as grading judges them, from what is right and what came out. */
export function judged(examples: Example[]): JudgedCase[] {
  return examples.map(({ inputs = [], expected, run, kind = 'visible' }, at) =>
    judgeCase({ kind, title: { en: `Case ${at}`, vi: `Case ${at}` }, inputs }, expected, ran(run), tolerance),
  )
}

/** The findings of cases in which `got` came out for `expected`. */
export function findingsOf(examples: Example[], knowledge: Partial<Knowledge> = {}): Finding[] {
  const all = { tolerance, names: ['X', 'Y'], mistakes: [], pairs: [], source: null, ...knowledge }
  return diagnose(judged(examples), all).map(({ finding }) => finding)
}

/** A named mistake that gives these values, case by case. */
export const mistakeOf = (id: string, runs: CaseRun[]): MistakeRuns => ({ id, run: (at) => runs[at] as CaseRun })

export const matrix = tensor([
  [0.5, -1.25, 3],
  [2.75, 0.125, -4],
])

/** The same tensor with each number changed. */
export function mapped(value: Value, change: (number: number, at: number) => number): Value {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !isTensorValue(value))
    throw new Error('expected a tensor')
  return { ...value, values: value.values.map(change) }
}
