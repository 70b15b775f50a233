import type { Value } from '#exercises/value.ts'
import { compare, type Output, sameShape, type Tolerance } from './compare.ts'
import type { JudgedCase } from './judge.ts'
import type { MistakeRuns } from './mistake-runs.ts'
import type { Finding } from './protocol.ts'
import type { CaseRun } from './sandbox/protocol.ts'

type Returned = Extract<CaseRun, { kind: 'returned' }>

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
 * Does what the learner's code does, in all cases. Where both only throw, any slip of the pen would do the same: then one of
 * the messages has to be the same too.
 */
function isWholly(mistake: MistakeRuns, cases: JudgedCase[], failing: number[], tolerance: Tolerance): boolean {
  // Failing cases first: they tell apart soonest.
  const order = [...failing, ...cases.keys()]
  if (!order.every((at) => isSameRun(mistake.run(at), cases[at]?.run ?? null, tolerance))) return false
  return failing.some((at) => {
    const [ours, theirs] = [mistake.run(at), cases[at]?.run]
    return ours.kind !== 'threw' || (theirs?.kind === 'threw' && ours.message === theirs.message)
  })
}

/** The outputs of a result that has several, by name; null when it has only one. */
export function outputNames(expected: Value): string[] | null {
  if (expected === null || typeof expected !== 'object' || Array.isArray(expected) || 'kind' in expected) return null
  const names = Object.keys(expected)
  return names.length > 1 ? names : null
}

const outputOf = (value: Value, name: string): Value | undefined => (value as { [name: string]: Value } | null)?.[name]

function isSameOutput(mistake: CaseRun, run: CaseRun | null, name: string, tolerance: Tolerance): boolean {
  if (mistake.kind !== 'returned' || run?.kind !== 'returned') return mistake.kind === run?.kind
  const [ours, theirs] = [outputOf(mistake.value, name), outputOf(run.value, name)]
  if (ours === undefined || theirs === undefined) return ours === theirs
  return compare(ours, theirs, tolerance).every(isRight)
}

/** For each wrong output the mistake that gives the same; of several, the one that agrees in most of the other outputs too. */
function mistakesByOutput(mistakes: MistakeRuns[], cases: JudgedCase[], tolerance: Tolerance): Finding[] {
  const names = outputNames(cases[0]?.expected ?? null)
  if (!names || cases.some(({ run }) => run?.kind !== 'returned')) return []
  const wrong = names.filter((name) => cases.some(({ outputs }) => isWrongIn(outputs, name)))
  const agreeing = mistakes.map(({ id, run }) => {
    const agrees = (name: string) => cases.every((one, at) => isSameOutput(run(at), one.run, name, tolerance))
    return { id, names: names.filter(agrees) }
  })
  // Stable, so that the exercise's order decides a tie.
  agreeing.sort((one, other) => other.names.length - one.names.length)
  return wrong.flatMap((name) => {
    const found = agreeing.find((mistake) => mistake.names.includes(name))
    return found ? [{ kind: 'mistake' as const, id: found.id, path: [name] }] : []
  })
}

export const isWrongIn = (outputs: Output[], name: string) =>
  outputs.some(({ path, difference }) => path[0] === name && difference !== null)

/**
 * The known wrong implementations that the learner's code equals: one for the whole result, else one for each of its wrong
 * outputs that has one.
 */
export function namedMistakes(mistakes: MistakeRuns[], cases: JudgedCase[], tolerance: Tolerance): Finding[] {
  const failing = [...cases.keys()].filter((at) => !cases[at]?.passed)
  const whole = mistakes.find((mistake) => isWholly(mistake, cases, failing, tolerance))
  if (whole) return [{ kind: 'mistake', id: whole.id, path: [] }]
  return mistakesByOutput(mistakes, cases, tolerance)
}
