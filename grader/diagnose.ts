import type { Output, Path, Tolerance } from './compare.ts'
import { facts, isBareNaN } from './facts.ts'
import { differenceFinding, type JudgedCase } from './judge.ts'
import type { KnownMistakes } from './known-mistakes.ts'
import { mistakeAnd } from './mistake-and.ts'
import { namedMistakes, tellingOrder } from './named-mistake.ts'
import { isWrongIn, outputNames } from './output-mistakes.ts'
import type { Held, Pair } from './pair.ts'
import type { Finding } from './protocol.ts'
import { type Source, slipsIn } from './source-slips.ts'
import { relation } from './structure.ts'
import { operatorAt } from './tensor-operator.ts'

/** What is known about an exercise when a submission to it is diagnosed. */
export interface Knowledge extends KnownMistakes {
  tolerance: Tolerance
  /** The names of the function's parameters. */
  names: string[]
  /** What the learner wrote; null where nobody has it. */
  source: Source | null
}

/** From the most telling kind of finding to the least. */
const order: Finding['kind'][] = [
  'forbidden',
  'tensor-operator',
  'tensors-compared',
  'tensor-as-array',
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
  'wrong-axis',
  'input-mutated',
  'not-deterministic',
  'not-finite',
]

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

const pathText = (finding: Finding) => ('path' in finding ? finding.path.join('.') : '')

/** Named mistakes with something simple on top, in outputs of which nothing simpler is known. */
function mistakesAnd(cases: JudgedCase[], known: Held[], { mistakes, tolerance, names }: Knowledge): Held[] {
  if (known.some(({ finding }) => !('path' in finding) || finding.path.length === 0)) return []
  const done = new Set(known.map(({ finding }) => pathText(finding)))
  const paths = new Map<string, Path>()
  for (const { outputs } of cases)
    for (const { path, difference, got } of outputs) if (difference && got) paths.set(path.join('.'), path)
  const open = [...paths].filter(([text]) => !done.has(text) && !done.has(text.split('.')[0] ?? ''))
  const order = tellingOrder(cases)
  return open.flatMap(([, path]) => mistakeAnd(mistakes, cases, order, { path, tolerance, names }) ?? [])
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

/** Whether a difference says more than what was found before it. */
function adds(finding: Finding, found: Held[]): boolean {
  if (found.length === 0) return true
  if (finding.kind !== 'first-difference') return false
  const isNumber = Number.isFinite(finding.got)
  return !found.some((held) => isBareNaN(held) || (held.finding.kind === 'not-finite' && !isNumber))
}

/** NaN, and an argument that is missing, are what comes of reading a tensor as if it were an array. */
function followsFrom(held: Held, slips: Finding[]): boolean {
  if (!slips.some(({ kind }) => kind === 'tensor-as-array')) return false
  const { finding } = held
  return (
    isBareNaN(held) ||
    (finding.kind === 'runtime-error' && /TensorLike, but got '(null|undefined)'/.test(finding.message))
  )
}

/** What the source has at the place of an operator that was given a tensor. */
function withOperator(held: Held, source: Source | null): Held {
  if (held.finding.kind !== 'tensor-operator' || !source) return held
  const by = operatorAt(source.code, held.finding.position)
  return by === null ? held : { ...held, finding: { ...held.finding, by } }
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
  const named = namedMistakes(knowledge, cases, knowledge.tolerance).map(whole)
  const slips = knowledge.source ? slipsIn(knowledge.source) : []
  const common = facts(cases, failing)
    .map((held) => withOperator(held, knowledge.source))
    .filter((held) => !followsFrom(held, slips))
  const everywhere = ({ cases: about }: Held) => about.length === failing.length
  const byOrder = (one: Held, other: Held) => order.indexOf(one.finding.kind) - order.indexOf(other.finding.kind)
  const found = [
    ...named,
    ...mistakesAnd(cases, [...named, ...related], knowledge),
    ...[...slips.map(whole), ...related, ...common.filter(everywhere)].sort(byOrder),
    ...common.filter((held) => !everywhere(held)).sort(byOrder),
    ...rightAndWrong(cases).map(whole),
  ]
  return [...found, ...firstDifference(cases, failing).filter(({ finding }) => adds(finding, found))]
}
