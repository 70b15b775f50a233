import { describe, expect, it } from 'vitest'
import { countsAsReview, exerciseRating } from '#app/_core/exercise-rating.ts'

const attempt = { failures: 0, hintsSeen: 0, gaveUp: false, durationMs: 5 * 60_000, minutes: 10 }

describe('the rating of an attempt at an exercise', () => {
  it.each([
    ['easy', 'passed at first, within the time a practised learner needs', {}],
    ['easy', 'passed at first, in exactly that time', { durationMs: 10 * 60_000 }],
    ['good', 'passed at first, but took longer', { durationMs: 10 * 60_000 + 1 }],
    ['hard', 'passed after a failure', { failures: 1 }],
    ['hard', 'passed at first, with a hint', { hintsSeen: 1 }],
    ['again', 'the solution was shown', { gaveUp: true }],
    ['again', 'the solution was shown, quickly and without hints', { gaveUp: true, durationMs: 1000 }],
  ] as const)('is %s when %s', (rating, _what, change) => {
    expect(exerciseRating({ ...attempt, ...change })).toBe(rating)
  })
})

describe('an attempt', () => {
  const rules = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4 }
  const now = new Date('2026-11-24T13:00:00Z')

  it('is a review the first time', () => {
    expect(countsAsReview(null, now, rules)).toBe(true)
  })

  it('is a review when it is overdue, or due later in the same study day', () => {
    expect(countsAsReview({ dueAt: new Date('2026-10-01T21:00:00Z') }, now, rules)).toBe(true)
    expect(countsAsReview({ dueAt: new Date('2026-11-24T20:59:59Z') }, now, rules)).toBe(true)
  })

  it('is practice when it is due another day', () => {
    expect(countsAsReview({ dueAt: new Date('2026-11-24T21:00:00Z') }, now, rules)).toBe(false)
  })
})
