import type { Path } from './compare.ts'
import { differenceFinding, type JudgedCase, withoutResult } from './judge.ts'
import { notFinite } from './not-finite.ts'
import type { Held } from './pair.ts'
import type { Finding } from './protocol.ts'
import { type ShapePair, shapeCause } from './shape-cause.ts'
import { tensorOperator } from './tensor-operator.ts'

const samePath = (one: Path, other: Path) => one.join('.') === other.join('.')

/** The wrong shapes of an output in a case. */
const shapePairs = ({ inputs, outputs }: JudgedCase, path: Path): ShapePair[] =>
  outputs.flatMap((output) =>
    output.difference?.kind === 'wrong-shape' && samePath(output.path, path) ? [{ ...output.difference, inputs }] : [],
  )

/** What can be said of one case by itself, strongest first. */
export function caseFindings(judged: JudgedCase): Finding[] {
  const { run, expected, outputs, showable } = judged
  if (!run) return []
  const operator = tensorOperator(judged)
  if (run.kind !== 'returned') return [operator, withoutResult(run, expected)].filter((finding) => finding !== null)
  const differences = outputs.map((output) => {
    const finding = differenceFinding(output, showable)
    return finding?.kind === 'wrong-shape'
      ? { ...finding, cause: shapeCause(shapePairs(judged, finding.path)) }
      : finding
  })
  const isValues = (finding: Finding) => finding.kind === 'first-difference' || finding.kind === 'wrong-values'
  const found = differences.filter((finding) => finding !== null)
  const mutated = run.mutated.map((argument): Finding => ({ kind: 'input-mutated', argument }))
  return [
    ...(operator ? [operator] : []),
    ...found.filter((finding) => !isValues(finding)),
    ...outputs.map((output) => notFinite(output, judged)).filter((finding) => finding !== null),
    ...mutated,
    ...(run.repeatable ? [] : [{ kind: 'not-deterministic' } as const]),
    ...found.filter(isValues),
  ]
}

/** A wrong shape in several cases has the cause that explains each of them. */
function withCommonCause({ finding, cases }: Held, all: JudgedCase[]): Held {
  if (finding.kind !== 'wrong-shape') return { finding, cases }
  const pairs = cases.flatMap((at) => shapePairs(all[at] as JudgedCase, finding.path))
  return { finding: { ...finding, cause: shapeCause(pairs) }, cases }
}

/** NaN, text and errors that come of an operator that was given a tensor say nothing new. */
function isEcho({ finding, cases }: Held, operator: Held | undefined): boolean {
  if (!operator || !cases.every((at) => operator.cases.includes(at))) return false
  if (finding.kind === 'wrong-type') return finding.got === 'NaN' || finding.got === 'text'
  return finding.kind === 'not-finite' || finding.kind === 'runtime-error'
}

export const isBareNaN = ({ finding }: Held) => finding.kind === 'wrong-type' && finding.got === 'NaN'

/** Findings about single cases, except how values differ, taken together where they say the same. */
export function facts(cases: JudgedCase[], failing: number[]): Held[] {
  const groups = new Map<string, Held>()
  for (const at of failing)
    for (const finding of caseFindings(cases[at] as JudgedCase)) {
      if (finding.kind === 'first-difference' || finding.kind === 'wrong-values') continue
      const key = `${finding.kind} ${'path' in finding ? finding.path.join('.') : ''}`
      const group = groups.get(key)
      if (!group) groups.set(key, { finding, cases: [at] })
      else if (!group.cases.includes(at)) group.cases.push(at)
    }
  const found = [...groups.values()]
  const operator = found.find(({ finding }) => finding.kind === 'tensor-operator')
  // The NaN that JavaScript's operators make of tensors is one finding, also where a single number was expected.
  const withoutNaN = found.some(isBareNaN) ? found.filter(({ finding }) => finding.kind !== 'not-finite') : found
  return withoutNaN.filter((held) => !isEcho(held, operator)).map((held) => withCommonCause(held, cases))
}
