import { loadReference } from '#exercises/load-reference.ts'
import type { Value } from '#exercises/value.ts'
import { caseFindings } from './facts.ts'
import type { JudgedCase } from './judge.ts'
import type { SmallestFailure, Verdict } from './protocol.ts'
import type { Sandbox } from './sandbox/protocol.ts'
import { type IsValid, smallerInputs } from './smallest/cut.ts'
import { chosen, draws } from './smallest/draws.ts'
import { type Search, startSearch } from './smallest/search.ts'
import { easeLeaves, easeNumbers, together } from './smallest/simplify.ts'
import { bySize, sizeOf } from './smallest/size.ts'
import { trialOf } from './smallest/trial.ts'
import { failsClearly, failsIn, wayOf, withMistake } from './smallest/way.ts'
import type { GradedExercise } from './suite.ts'
import { shownOf } from './verdict.ts'

/** A submission that was run to its end. */
export interface RanSubmission {
  code: string
  seed: number
  cases: JudgedCase[]
  verdict: Pick<Verdict, 'status' | 'findings' | 'findingCases'>
}

// How many inputs are tried in one program. Four programs are run.
const drawsTried = 32
const cutsTried = 12
const easesTried = 18
const combinationsTried = 12

/** The hidden cases that fail as the one that the verdict is told on, the smallest first; none when a visible one fails. */
function startOf({ cases, verdict }: RanSubmission): { way: string; alike: JudgedCase[] } | null {
  const { status, findingCases } = verdict
  if (status !== 'failed' || cases.some(({ kind, passed }) => kind === 'visible' && !passed)) return null
  const failing = cases.filter(({ passed }) => !passed)
  const told = cases[findingCases[0] ?? -1]
  const [finding] = caseFindings(told && !told.passed ? told : (failing[0] as JudgedCase))
  // What differs from call to call has no input to blame.
  if (!finding || finding.kind === 'not-deterministic') return null
  const way = wayOf(finding)
  const alike = failing.filter((one) => failsIn(way, one))
  return { way, alike: alike.sort((one, other) => bySize(sizeOf(one.inputs), sizeOf(other.inputs))) }
}

/** What an exercise says of its inputs. */
interface Inputs {
  drawn: Value[][]
  isValid: IsValid
}

/** Fewer examples and shorter axes, then easier numbers: each by itself, then together what went well. Gives the smallest. */
async function shrink(search: Search, { drawn, isValid }: Inputs): Promise<JudgedCase | null> {
  const inputs = search.smallest()
  const leaves = easeLeaves(inputs, isValid).slice(0, easesTried)
  const cuts = smallerInputs(inputs, drawn, isValid).slice(0, cutsTried)
  const leavesFailed = await search.attempt({ each: leaves.map((ease) => ease(inputs)), first: cuts })
  if (!leavesFailed) return search.confirm([])

  const base = search.smallest()
  const numbers = easeNumbers(base, isValid, easesTried)
  const easedLeaves = together(
    leaves.filter((_, at) => leavesFailed[at]),
    base,
  ).filter(isValid)
  const first = [...smallerInputs(base, drawn, isValid).slice(0, cutsTried), ...easedLeaves.slice(0, combinationsTried)]
  const numbersFailed = await search.attempt({ each: numbers.map((ease) => ease(base)), first })
  if (!numbersFailed) return search.confirm([])

  const easedNumbers = together(
    numbers.filter((_, at) => numbersFailed[at]),
    search.smallest(),
  )
  return search.confirm(easedNumbers.filter(isValid).slice(0, combinationsTried))
}

/**
 * The smallest input found on which a submission fails as it does in a hidden case, when it fails in hidden cases alone: by
 * more draws of the exercise, then, where the exercise says which inputs are valid, with fewer examples, shorter axes and
 * easier numbers. Null where there is none but the suite's own cases. A function of (exercise, code, seed).
 */
export async function smallestFailure(
  exercise: GradedExercise,
  submission: RanSubmission,
  sandbox: Sandbox,
): Promise<SmallestFailure | null> {
  const start = startOf(submission)
  if (!start) return null
  const { code, seed, cases, verdict } = submission
  const reference = await loadReference(exercise)
  const asNamed = await withMistake(exercise, verdict.findings[0])
  const isClear = start.alike.some(failsClearly) ? failsClearly : () => true
  const fails = (one: JudgedCase) => failsIn(start.way, one) && isClear(one) && asNamed(one)
  const { inputs } = start.alike[0] as JudgedCase
  const search = startSearch(inputs, cases, trialOf(exercise, reference, { code, sandbox }, fails))

  const isValid = reference.isValid?.bind(reference)
  const drawn = await draws(`${exercise.key} ${exercise.hash} ${seed}`, exercise, seed)
  const { numbers } = sizeOf(inputs)
  const small = drawn.filter((one) => sizeOf(one).numbers <= numbers)
  const cuts = isValid ? smallerInputs(inputs, drawn, isValid).slice(0, cutsTried) : []
  await search.attempt({ each: [], first: [...cuts, ...chosen(small, drawsTried)] })
  const best = await (isValid ? shrink(search, { drawn, isValid }) : search.confirm([]))
  const [finding] = best ? caseFindings(best) : []
  return best && finding ? { shown: shownOf(best), finding } : null
}
