import { compare, type Output, sameShape, type Tolerance } from './compare.ts'
import type { JudgedCase } from './judge.ts'
import type { KnownMistakes, PairRuns } from './known-mistakes.ts'
import { outputMistakes } from './output-mistakes.ts'
import type { Finding } from './protocol.ts'
import type { CaseRun } from './sandbox/protocol.ts'

type Returned = Extract<CaseRun, { kind: 'returned' }>
type Runs = (at: number) => CaseRun

const isRight = ({ difference }: Output) => difference === null

/** Both returned the same, and changed the same arguments. */
function sameResult(mistake: Returned, run: Returned, tolerance: Tolerance): boolean {
  return (
    run.repeatable &&
    sameShape(mistake.mutated, run.mutated) &&
    compare(mistake.value, run.value, tolerance).every(isRight)
  )
}

/** Whether two runs of a case came to the same: equal results, the same arguments changed, or an error in both. */
export function isSameRun(mistake: CaseRun, run: CaseRun | null, tolerance: Tolerance): boolean {
  if (mistake.kind !== run?.kind) return false
  return mistake.kind !== 'returned' || sameResult(mistake, run as Returned, tolerance)
}

/**
 * The places of all cases, soonest to tell programs apart first: the fixed ones, in which our own programs have run before
 * for others, and of these the failing ones.
 */
export function tellingOrder(cases: JudgedCase[]): number[] {
  const places = [...cases.keys()]
  const isFixed = (at: number) => cases[at]?.kind !== 'random'
  const isFailing = (at: number) => cases[at]?.passed === false
  return [true, false].flatMap((fixed) =>
    [true, false].flatMap((failing) => places.filter((at) => isFixed(at) === fixed && isFailing(at) === failing)),
  )
}

/**
 * Does what the learner's code does, in all cases. Where both only throw, any slip of the pen would do the same: then one of
 * the messages has to be the same too.
 */
function isWholly(runs: Runs, cases: JudgedCase[], order: number[], tolerance: Tolerance): boolean {
  if (!order.every((at) => isSameRun(runs(at), cases[at]?.run ?? null, tolerance))) return false
  return order.some((at) => {
    const [ours, theirs] = [runs(at), cases[at]]
    if (theirs?.passed) return false
    return ours.kind !== 'threw' || (theirs?.run?.kind === 'threw' && ours.message === theirs.run.message)
  })
}

/** Whether the two mistakes show: together they do not what one of them does by itself. */
function isTwofold(pair: PairRuns, { mistakes }: KnownMistakes, order: number[], tolerance: Tolerance): boolean {
  const parts = mistakes.filter(({ id }) => pair.ids.includes(id))
  return !parts.some(({ run }) => order.every((at) => isSameRun(run(at), pair.run(at), tolerance)))
}

/**
 * The known wrong implementations that the learner's code equals: one for the whole result, else one for each of its wrong
 * outputs, else two mistakes at once, in the whole result or in those outputs that have them.
 */
export function namedMistakes(known: KnownMistakes, cases: JudgedCase[], tolerance: Tolerance): Finding[] {
  const order = tellingOrder(cases)
  const whole = known.mistakes.find(({ run }) => isWholly(run, cases, order, tolerance))
  if (whole) return [{ kind: 'mistake', id: whole.id, path: [] }]
  const byOutput = outputMistakes(known, cases, order, tolerance)
  if (byOutput.wrong > 0 && byOutput.found.filter(({ kind }) => kind === 'mistake').length === byOutput.wrong)
    return byOutput.found
  const pair = known.pairs.find(
    (one) => isWholly(one.run, cases, order, tolerance) && isTwofold(one, known, order, tolerance),
  )
  return pair ? [{ kind: 'two-mistakes', ids: pair.ids, path: [] }] : byOutput.found
}
