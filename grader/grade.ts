import { setImmediate } from 'node:timers/promises'
import type { Value } from '#exercises/value.ts'
import { caseFindings, diagnose } from './diagnose.ts'
import { type JudgedCase, judgeCase } from './judge.ts'
import { mistakeRuns } from './mistake-runs.ts'
import type { Held } from './pair.ts'
import type { CaseResult, Finding, Verdict } from './protocol.ts'
import type { Run, Sandbox } from './sandbox/protocol.ts'
import { parameterNames } from './signature.ts'
import { type GradedExercise, loadSuite, type Suite } from './suite.ts'

/** The most numbers, or characters, of one value that a verdict keeps to show. */
const largestShown = 10_000

function sizeOf(value: Value): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 1
  if ('values' in value && Array.isArray(value.values)) return value.values.length
  return Object.entries(value).reduce((sum, [name, item]) => sum + name.length + sizeOf(item), 1)
}

/** When no visible case failed, the smallest random one that did may be shown in its place. */
function chooseShown(cases: JudgedCase[]): JudgedCase[] {
  if (cases.some(({ showable, passed, run }) => showable && !passed && run)) return cases
  const size = ({ inputs }: JudgedCase) => sizeOf(inputs)
  const [smallest] = cases
    .filter(({ kind, passed, run }) => kind === 'random' && !passed && run)
    .toSorted((one, other) => size(one) - size(other))
  return cases.map((one) => (one === smallest ? { ...one, showable: true } : one))
}

function resultOf(judged: JudgedCase, ending: Finding | null): CaseResult {
  const { kind, title, passed, showable, inputs, expected, run } = judged
  const got = run?.kind === 'returned' && sizeOf(run.value) <= largestShown ? run.value : null
  const finding = passed ? null : (caseFindings(judged)[0] ?? ending)
  return { kind, title, passed, finding, shown: showable ? { inputs, expected, got } : null }
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
function stoppedAt(run: CutShort, { totalMs }: GradedExercise['limits']): number | null {
  if (!('cases' in run)) return null
  const killed = run.kind === 'timed-out' && run.limitMs >= totalMs && run.cases.length === 0
  return killed ? null : run.cases.length
}

/** A run that did not come to its end: the case at which it stopped bears the finding, those after it have none. */
function cutShort(run: CutShort, cases: JudgedCase[], limits: GradedExercise['limits']): Told {
  const ending = endingOf(run, limits.memoryMb)
  const reached = stoppedAt(run, limits)
  return {
    status: statusOf(run),
    findings: [ending],
    findingCases: [reached !== null && reached < cases.length ? reached : null],
    cases: cases.map((one, at) => resultOf(one, at === reached ? ending : null)),
  }
}

async function toTheEnd(exercise: GradedExercise, suite: Suite, judged: JudgedCase[]): Promise<Told> {
  if (judged.every(({ passed }) => passed))
    return { status: 'passed', findings: [], findingCases: [], cases: judged.map((one) => resultOf(one, null)) }
  const cases = chooseShown(judged)
  const held: Held[] = diagnose(cases, {
    tolerance: exercise.compare,
    names: parameterNames(exercise.entry.signature),
    mistakes: await mistakeRuns(exercise, suite),
  })
  return {
    status: 'failed',
    findings: held.map(({ finding }) => finding),
    findingCases: held.map(({ cases: about }) => about[0] ?? null),
    cases: cases.map((one) => resultOf(one, null)),
  }
}

/**
 * Grades a learner's code: a function of (exercise, code, seed), as far as the code is one. Rejects only for a fault of ours,
 * such as a reference that throws; whatever the code does is a verdict.
 */
export async function grade(exercise: GradedExercise, code: string, seed: number, sandbox: Sandbox): Promise<Verdict> {
  const suite = await loadSuite(exercise, seed)
  const { entry, forbidden, limits } = exercise
  const inputs = suite.cases.map((one) => one.inputs)
  const [run, expected] = await Promise.all([
    sandbox.run({ code, entry: entry.name, cases: inputs, forbidden, limits }),
    // The right answers are computed while the sandbox, which is another process, is at work.
    setImmediate().then(() => suite.expected()),
  ])
  const about = { console: run.console, seed, exerciseHash: exercise.hash }
  if (run.kind === 'ungradable')
    return { status: 'ungradable', findings: [run.finding], findingCases: [null], cases: [], ...about }
  const runs = 'cases' in run ? run.cases : []
  const judged = suite.cases.map((one, at) => judgeCase(one, expected[at] as Value, runs[at] ?? null, exercise.compare))
  if (run.kind !== 'ran') return { ...cutShort(run, judged, limits), ...about }
  return { ...(await toTheEnd(exercise, suite, judged)), ...about }
}
