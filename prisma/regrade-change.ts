/** What a regrade made of one submission. A pass that the corrected exercise does not give any more is kept. */
export type Change = 'now-passes' | 'pass-kept' | 'other-mistake' | 'otherwise' | 'same' | 'not-regraded' | 'waiting'

/** Verdicts before and after, as `RegradedSubmission` has them. */
export interface BeforeAndAfter {
  statusBefore: string
  mistakeBefore: string | null
  statusAfter: string | null
  mistakeAfter: string | null
}

/** The changes that a report lists one by one, those that matter most first. */
export const listedChanges = ['pass-kept', 'now-passes', 'other-mistake', 'otherwise', 'not-regraded'] as const

export function changeOf({ statusBefore, mistakeBefore, statusAfter, mistakeAfter }: BeforeAndAfter): Change {
  if (statusAfter === null) return 'waiting'
  if (statusAfter === notRegraded) return 'not-regraded'
  if (statusBefore !== statusAfter) {
    if (statusAfter === 'passed') return 'now-passes'
    return statusBefore === 'passed' ? 'pass-kept' : 'otherwise'
  }
  return mistakeBefore === mistakeAfter ? 'same' : 'other-mistake'
}

/** Stands in `statusAfter` where grading failed each time, a fault of ours: the submission is then as it was. */
export const notRegraded = 'ungraded'
