import type { Output, Path, Tolerance } from './compare.ts'
import { differenceFinding, type JudgedCase, notFinite, withoutResult } from './judge.ts'
import type { MistakeRuns } from './mistake-runs.ts'
import { isWrongIn, namedMistakes, outputNames } from './named-mistake.ts'
import type { Held, Pair } from './pair.ts'
import type { Finding } from './protocol.ts'
import { shapeCause } from './shape-cause.ts'
import { relation } from './structure.ts'

/** What is known about an exercise when a submission to it is diagnosed. */
export interface Knowledge {
  tolerance: Tolerance
  /** The names of the function's parameters. */
  names: string[]
  mistakes: MistakeRuns[]
}

/** From the most telling kind of finding to the least. */
const order: Finding['kind'][] = [
  'forbidden',
  'nothing-returned',
  'promise-returned',
  'runtime-error',
  'missing-output',
  'wrong-type',
  'input-returned',
  'transposed',
  'wrong-shape',
  'negated',
  'constant-factor',
  'constant-offset',
  'shifted',
  'input-mutated',
  'not-deterministic',
  'not-finite',
]

/** What can be said of one case by itself, strongest first. */
export function caseFindings({ run, expected, outputs, showable }: JudgedCase): Finding[] {
  if (!run) return []
  if (run.kind !== 'returned') return [withoutResult(run, expected)].filter((finding) => finding !== null)
  const differences = outputs.map((output) => {
    const finding = differenceFinding(output, showable)
    return finding?.kind === 'wrong-shape' ? { ...finding, cause: shapeCause([finding]) } : finding
  })
  const isValues = (finding: Finding) => finding.kind === 'first-difference' || finding.kind === 'wrong-values'
  const found = differences.filter((finding) => finding !== null)
  const mutated = run.mutated.map((argument): Finding => ({ kind: 'input-mutated', argument }))
  return [
    ...found.filter((finding) => !isValues(finding)),
    ...outputs.map(notFinite).filter((finding) => finding !== null),
    ...mutated,
    ...(run.repeatable ? [] : [{ kind: 'not-deterministic' } as const]),
    ...found.filter(isValues),
  ]
}

/** Findings about single cases, taken together where they say the same. */
function facts(cases: JudgedCase[], failing: number[]): Held[] {
  const groups = new Map<string, Held>()
  for (const at of failing)
    for (const finding of caseFindings(cases[at] as JudgedCase)) {
      if (!order.includes(finding.kind)) continue
      const key = `${finding.kind} ${'path' in finding ? finding.path.join('.') : ''}`
      const group = groups.get(key)
      if (!group) groups.set(key, { finding, cases: [at] })
      else if (!group.cases.includes(at)) group.cases.push(at)
    }
  return [...groups.values()]
}

const samePath = (one: Path, other: Path) => one.join('.') === other.join('.')

/** A wrong shape in several cases has the cause that explains each of them. */
function withCommonCause({ finding, cases }: Held, all: JudgedCase[]): Held {
  if (finding.kind !== 'wrong-shape') return { finding, cases }
  const shapes = cases.flatMap((at) =>
    (all[at]?.outputs ?? []).flatMap(({ path, difference }) =>
      difference?.kind === 'wrong-shape' && samePath(path, finding.path) ? [difference] : [],
    ),
  )
  return { finding: { ...finding, cause: shapeCause(shapes) }, cases }
}

/** The relations between right and wrong, one for each output that has one. */
function relations(cases: JudgedCase[], failing: number[], { tolerance, names }: Knowledge): Held[] {
  const pairs = new Map<string, { path: Path; pairs: Pair[] }>()
  for (const at of failing) {
    const { inputs, outputs } = cases[at] as JudgedCase
    for (const { path, expected, got, difference } of outputs) {
      if (!difference || !expected || !got) continue
      const key = path.join('.')
      const entry = pairs.get(key) ?? { path, pairs: [] }
      entry.pairs.push({ expected, got, inputs, at })
      pairs.set(key, entry)
    }
  }
  return [...pairs.values()].flatMap(({ path, pairs: ofPath }) => relation(ofPath, { path, tolerance, names }) ?? [])
}

/** Which outputs are right in all cases and which are not, where a result has both. */
function rightAndWrong(cases: JudgedCase[]): Finding[] {
  const names = outputNames(cases[0]?.expected ?? null)
  if (!names || cases.some(({ run }) => run?.kind !== 'returned')) return []
  const wrong = names.filter((name) => cases.some(({ outputs }) => isWrongIn(outputs, name)))
  const right = names.filter((name) => !wrong.includes(name))
  return right.length > 0 && wrong.length > 0 ? [{ kind: 'some-outputs-wrong', right, wrong }] : []
}

const isValuesDifference = ({ difference }: Output) => difference?.kind === 'values'

function firstDifference(cases: JudgedCase[], failing: number[]): Held[] {
  for (const at of failing) {
    const { outputs, showable } = cases[at] as JudgedCase
    const output = outputs.find(isValuesDifference)
    const finding = output && differenceFinding(output, showable)
    if (finding) return [{ finding, cases: [at] }]
  }
  return []
}

const isBareNaN = ({ finding }: Held) => finding.kind === 'wrong-type' && finding.got === 'NaN'

/** The NaN that JavaScript's operators make of tensors is one finding, also where a single number was expected. */
const withoutEchoes = (held: Held[]) =>
  held.some(isBareNaN) ? held.filter(({ finding }) => finding.kind !== 'not-finite') : held

/** Whether a difference says more than what was found before it. */
function adds(finding: Finding, found: Held[]): boolean {
  if (found.length === 0) return true
  if (finding.kind !== 'first-difference') return false
  const isNumber = Number.isFinite(finding.got)
  return !found.some((held) => isBareNaN(held) || (held.finding.kind === 'not-finite' && !isNumber))
}

/**
 * All that can be said about a submission that failed, strongest first: named mistakes; what is wrong in the same way in
 * all failing cases, then in some; which outputs are right; the first difference. `cases` are all of them, and all ran.
 */
export function diagnose(cases: JudgedCase[], knowledge: Knowledge): Held[] {
  const places = [...cases.keys()].filter((at) => !cases[at]?.passed)
  // Those with numbers to show come first, so that a finding is told on one of them.
  const failing = [true, false].flatMap((showable) => places.filter((at) => cases[at]?.showable === showable))
  const whole = (finding: Finding): Held => ({ finding, cases: failing.slice(0, 1) })

  const related = relations(cases, failing, knowledge)
  const common = withoutEchoes(facts(cases, failing)).map((held) => withCommonCause(held, cases))
  const everywhere = ({ cases: about }: Held) => about.length === failing.length
  const byOrder = (one: Held, other: Held) => order.indexOf(one.finding.kind) - order.indexOf(other.finding.kind)
  const found = [
    ...namedMistakes(knowledge.mistakes, cases, knowledge.tolerance).map(whole),
    ...[...related, ...common.filter(everywhere)].sort(byOrder),
    ...common.filter((held) => !everywhere(held)).sort(byOrder),
    ...rightAndWrong(cases).map(whole),
  ]
  return [...found, ...firstDifference(cases, failing).filter(({ finding }) => adds(finding, found))]
}
