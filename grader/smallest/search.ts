import type { Value } from '#exercises/value.ts'
import type { JudgedCase } from '../judge.ts'
import { bySize, sizeOf } from './size.ts'
import type { Candidates, Trial } from './trial.ts'

/** A search for the smallest failing input, from one of the suite's. */
export interface Search {
  /** The smallest failure so far, or where the search began. */
  smallest(): Value[]
  /** Tries those that are smaller. Says which of `each` failed; null when the search has to end here. */
  attempt(candidates: Candidates): Promise<boolean[] | null>
  /**
   * The last attempt: the smallest again, now as the first that the code is called with, and what is smaller still. Gives
   * the smallest then; null when it failed only because of what the code was called with before.
   */
  confirm(smaller: Value[][]): Promise<JudgedCase | null>
}

const keyOf = (inputs: Value[]) => JSON.stringify(inputs)
const compareSizes = (one: Value[], other: Value[]) => bySize(sizeOf(one), sizeOf(other))

/** No case of the suite is ever tried, so that what is found gives none of them away. */
export function startSearch(start: Value[], suite: Pick<JudgedCase, 'inputs'>[], trial: Trial): Search {
  const ofSuite = new Set(suite.map(({ inputs }) => keyOf(inputs)))
  const startSize = sizeOf(start)
  let best: JudgedCase | null = null

  // Before the first failure is found, one with as many numbers as the suite's is as good, though they be harder ones.
  const isSmaller = (inputs: Value[]) =>
    best ? compareSizes(inputs, best.inputs) < 0 : sizeOf(inputs).numbers <= startSize.numbers

  function worthTrying(candidates: Value[][]): Value[][] {
    const distinct = new Map(candidates.map((inputs) => [keyOf(inputs), inputs]))
    return [...distinct].flatMap(([key, inputs]) => (!ofSuite.has(key) && isSmaller(inputs) ? [inputs] : []))
  }

  function keep(failures: (JudgedCase | null)[]): void {
    for (const failure of failures) if (failure && isSmaller(failure.inputs)) best = failure
  }

  const smallest = () => best?.inputs ?? start

  return {
    smallest,
    async attempt({ first, each }) {
      const eachTried = worthTrying(each)
      const tried = await trial({ first: worthTrying(first).sort(compareSizes), each: eachTried })
      if (!tried) return null
      keep([...tried.each, tried.first])
      const failed = new Set(eachTried.flatMap((inputs, at) => (tried.each[at] ? [keyOf(inputs)] : [])))
      return each.map((inputs) => failed.has(keyOf(inputs)))
    },
    async confirm(smaller) {
      const first = worthTrying(smaller).sort(compareSizes)
      const tried = await trial({ first, each: best ? [best.inputs] : [] })
      if (!tried || (best && !tried.each[0])) return null
      keep([tried.first])
      return best
    },
  }
}
