import { compare, type Path } from './compare.ts'
import type { JudgedCase } from './judge.ts'
import type { MistakeRuns } from './known-mistakes.ts'
import { enoughElements, type Held, type Pair, type Setting } from './pair.ts'
import type { Finding, Relation } from './protocol.ts'
import { relation } from './structure.ts'

const samePath = (one: Path, other: Path) => one.join('.') === other.join('.')

/** What the mistake gives for an output beside what came out; null where one of them gives nothing to measure. */
function pairAt({ run }: MistakeRuns, cases: JudgedCase[], at: number, path: Path): Pair | null {
  const [ours, theirs] = [run(at), cases[at]]
  if (ours.kind !== 'returned' || theirs?.run?.kind !== 'returned') return null
  // Equality is judged by `relation`, so the tolerance does not matter here.
  const output = compare(ours.value, theirs.run.value, { rtol: 0, atol: 0 }).find((one) => samePath(one.path, path))
  if (!output?.expected || !output.got) return null
  return { expected: output.expected, got: output.got, inputs: theirs.inputs, at }
}

const isRelation = (finding: Finding): finding is Relation =>
  (finding.kind === 'constant-factor' && finding.factor !== 0) ||
  ['transposed', 'negated', 'constant-offset', 'shifted'].includes(finding.kind)

const distinct = (pairs: Pair[], of: 'expected' | 'got') => new Set(pairs.flatMap((pair) => pair[of].values)).size

/** Zeros and constants are a multiple, or a shift, of much. */
const isTelling = (pairs: Pair[]) =>
  distinct(pairs, 'expected') > enoughElements && distinct(pairs, 'got') > enoughElements

function relationTo(mistake: MistakeRuns, cases: JudgedCase[], order: number[], setting: Setting): Held | null {
  const pairs: Pair[] = []
  for (const at of order) {
    const pair = pairAt(mistake, cases, at, setting.path)
    if (!pair) return null
    pairs.push(pair)
  }
  if (!isTelling(pairs)) return null
  const held = relation(pairs, setting)
  if (!held || !isRelation(held.finding)) return null
  // Where the relation cannot be judged, both have to be nothing but zeros.
  const isJudged = ({ at, expected, got }: Pair) =>
    held.cases.includes(at) ||
    [...expected.values, ...got.values].every((value) => Math.abs(value) <= setting.tolerance.atol)
  return pairs.every(isJudged) ? held : null
}

/**
 * A named mistake of which an output is the opposite, a multiple, the transpose or the like: in all cases, those that pass
 * included. `order` has the fixed cases first, which alone rule out most.
 */
export function mistakeAnd(
  mistakes: MistakeRuns[],
  cases: JudgedCase[],
  order: number[],
  setting: Setting,
): Held | null {
  const fixed = order.filter((at) => cases[at]?.kind !== 'random')
  const failing = order.filter((at) => !cases[at]?.passed)
  for (const mistake of mistakes) {
    const few = fixed.map((at) => pairAt(mistake, cases, at, setting.path)).filter((pair) => pair !== null)
    if (few.length < fixed.length || (isTelling(few) && !relation(few, setting))) continue
    const held = relationTo(mistake, cases, order, setting)
    if (held) {
      const besides = held.finding as Relation
      return { finding: { kind: 'mistake-and', id: mistake.id, path: setting.path, besides }, cases: failing }
    }
  }
  return null
}
