import type { ExerciseFile } from '#exercises/schema.ts'
import type { Value } from '#exercises/value.ts'
import { diagnose } from './diagnose.ts'
import { caseFindings } from './facts.ts'
import { type JudgedCase, judgeCase } from './judge.ts'
import type { KnownMistakes } from './known-mistakes.ts'
import type { Held } from './pair.ts'
import type { CaseResult, Finding, Shown, Verdict } from './protocol.ts'
import type { Run } from './sandbox/protocol.ts'
import { parameterNames } from './signature.ts'
import type { SuiteCase } from './suite.ts'

/** What judging needs of an exercise. */
export type JudgedExercise = Pick<ExerciseFile, 'entry' | 'limits' | 'compare'>
type Limits = ExerciseFile['limits']

/** The most numbers, or characters, of one value that a verdict keeps to show. */
const largestShown = 10_000

function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 1
  if ('values' in value && Array.isArray(value.values)) return value.values.length
  return Object.entries(value).reduce((sum, [name, item]) => sum + name.length + sizeOf(item), 1)
}

function resultOf(judged: JudgedCase, ending: Finding | null): CaseResult {
  const { kind, title, passed, showable, run } = judged
  const finding = passed ? null : (caseFindings(judged)[0] ?? ending)
  return { kind, title, passed, finding, shown: showable ? shownOf(judged) : null, console: run?.console ?? '' }
}

/** The numbers of a case, whether or not they may be shown. */
export function shownOf({ inputs, expected, run }: JudgedCase): Shown {
  const got = run?.kind === 'returned' && sizeOf(run.value) <= largestShown ? run.value : null
  return { inputs, expected, got }
}

/** A run that did not come to its end. */
type CutShort = Exclude<Run, { kind: 'ran' | 'ungradable' }>

/** What ended it. */
function endingOf(run: CutShort, memoryMb: number): Finding {
  switch (run.kind) {
    case 'timed-out':
      return { kind: 'timed-out', limitMs: run.limitMs }
    case 'out-of-memory':
      return { kind: 'out-of-memory', limitMb: memoryMb }
    case 'output-too-large':
    case 'crashed':
      return { kind: run.kind }
  }
}

const statusOf = (run: CutShort) => (run.kind === 'output-too-large' ? 'failed' : run.kind)

type Told = Pick<Verdict, 'status' | 'findings' | 'findingCases' | 'cases'>

/**
 * The case at which a run stopped; null where nobody knows. One that was killed at its total limit tells nothing of its cases.
 */
function stoppedAt(run: CutShort, { totalMs }: Limits): number | null {
  const killed = run.kind === 'timed-out' && run.limitMs >= totalMs && run.cases.length === 0
  return killed ? null : run.cases.length
}

/** A run that did not come to its end: the case at which it stopped bears the finding, those after it have none. */
function cutShort(run: CutShort, cases: JudgedCase[], limits: Limits): Told {
  const ending = endingOf(run, limits.memoryMb)
  const reached = stoppedAt(run, limits)
  return {
    status: statusOf(run),
    findings: [ending],
    findingCases: [reached !== null && reached < cases.length ? reached : null],
    cases: cases.map((one, at) => {
      const result = resultOf(one, at === reached ? ending : null)
      return at === reached ? { ...result, console: run.lastConsole } : result
    }),
  }
}

function toTheEnd(exercise: JudgedExercise, cases: JudgedCase[], { mistakes, pairs, code }: Judged): Told {
  if (cases.every(({ passed }) => passed))
    return { status: 'passed', findings: [], findingCases: [], cases: cases.map((one) => resultOf(one, null)) }
  const held: Held[] = diagnose(cases, {
    tolerance: exercise.compare,
    names: parameterNames(exercise.entry.signature),
    mistakes,
    pairs,
    source: code === undefined ? null : { code, entry: exercise.entry },
  })
  return {
    status: 'failed',
    findings: held.map(({ finding }) => finding),
    findingCases: held.map(({ cases: about }) => about[0] ?? null),
    cases: cases.map((one) => resultOf(one, null)),
  }
}

/** What is judged: the cases that ran, with their right answers, what came of them, and what known mistakes do in them. */
export interface Judged extends KnownMistakes {
  cases: SuiteCase[]
  expected: Value[]
  run: Run
  /** The learner's code, for the slips that only the source shows. */
  code?: string
}

/** A verdict, but for what `grade` alone can add to it. */
export type JudgedRun = { verdict: Omit<Verdict, 'smallest' | 'seed' | 'exerciseHash'>; cases: JudgedCase[] }

/** Judges a run. Pure, and the same on the server and in the browser. */
export function judgeRun(exercise: JudgedExercise, judgement: Judged): JudgedRun {
  const { cases, expected, run } = judgement
  const { console } = run
  if (run.kind === 'ungradable')
    return {
      verdict: { status: 'ungradable', findings: [run.finding], findingCases: [null], cases: [], console },
      cases: [],
    }
  const judged = cases.map((one, at) => judgeCase(one, expected[at] as Value, run.cases[at] ?? null, exercise.compare))
  const told = run.kind === 'ran' ? toTheEnd(exercise, judged, judgement) : cutShort(run, judged, exercise.limits)
  return { verdict: { ...told, console }, cases: judged }
}
