import { describe, expect, it } from 'vitest'
import type { Memory } from '#app/_core/memory.ts'
import type { Rating } from '#app/_core/rating.ts'
import { exerciseSteps, preview, recall, schedule } from '#app/_core/schedule.ts'
import { studyDay } from '#app/_core/study-day.ts'

const settings = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4, desiredRetention: 0.9 }
const evening = new Date('2026-11-24T13:00:00Z')
const minutesUntilDue = ({ dueAt, lastReviewedAt }: Memory) => (dueAt.getTime() - lastReviewedAt.getTime()) / 60_000

/** Rates an item each time it is due, and tells after how many study days it came back. */
function intervals(sequence: readonly Rating[], from = evening, rules = settings): number[] {
  let memory: Memory | null = null
  let now = from
  return sequence.map((rating) => {
    memory = schedule(memory, rating, now, rules)
    const days = studyDay(memory.dueAt, rules) - studyDay(now, rules)
    now = memory.dueAt
    return days
  })
}

describe('schedule', () => {
  // Default parameters without fuzz; the values are those of the FSRS-6 reference implementations.
  it('gives the intervals of FSRS-6 when each review is made when due', () => {
    const good: Rating[] = Array(6).fill('good')
    expect(intervals([...good, 'again', 'again', ...good.slice(1)])).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ])
  })

  it('gives the same intervals in every zone and at every hour', () => {
    const sequence: Rating[] = ['good', 'good', 'good', 'again', 'good', 'good', 'hard', 'easy']
    const expected = intervals(sequence)
    for (const timeZone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York', 'Asia/Kathmandu']) {
      for (let hour = 0; hour < 24; hour++) {
        const from = new Date(evening.getTime() + hour * 3_600_000)
        expect(intervals(sequence, from, { ...settings, timeZone })).toEqual(expected)
      }
    }
  })

  it.each([
    ['again', 0.212, 6.4133],
    ['hard', 1.2931, 5.11217071],
    ['good', 2.3065, 2.11810397],
    ['easy', 8.2956, 1],
  ] as const)('starts from a first press of %s as FSRS-6 does', (rating, stabilityDays, difficulty) => {
    const memory = schedule(null, rating, evening, settings)
    expect(memory.stabilityDays).toBeCloseTo(stabilityDays, 8)
    expect(memory.difficulty).toBeCloseTo(difficulty, 8)
    expect(memory).toMatchObject({ reps: 1, lapses: 0, lastReviewedAt: evening })
  })

  it('takes a new card through steps of 1 and 10 minutes', () => {
    const next = preview(null, evening, settings)
    expect(minutesUntilDue(next.again)).toBe(1)
    expect(minutesUntilDue(next.hard)).toBe(6)
    expect(minutesUntilDue(next.good)).toBe(10)
    expect(next.good).toMatchObject({ state: 'learning', step: 1 })
    expect(next.easy).toMatchObject({ state: 'review', step: 0 })
    expect(schedule(next.good, 'good', next.good.dueAt, settings).state).toBe('review')
  })

  it('takes a forgotten card through one step of 10 minutes, and counts one lapse', () => {
    const learned = schedule(null, 'easy', evening, settings)
    const forgotten = schedule(learned, 'again', learned.dueAt, settings)
    expect(forgotten).toMatchObject({ state: 'relearning', step: 0, lapses: 1 })
    expect(minutesUntilDue(forgotten)).toBe(10)
    expect(minutesUntilDue(schedule(forgotten, 'hard', forgotten.dueAt, settings))).toBe(15)
    expect(schedule(forgotten, 'again', forgotten.dueAt, settings).lapses).toBe(1)
    expect(schedule(forgotten, 'good', forgotten.dueAt, settings).state).toBe('review')
  })

  it('brings an item back at the start of its study day, not at the hour of the last review', () => {
    const { dueAt } = schedule(null, 'easy', evening, settings)
    // Eight days after 24 November, at 04:00 in UTC+7.
    expect(dueAt).toEqual(new Date('2026-12-01T21:00:00Z'))
  })

  it('counts two reviews ten minutes apart across UTC midnight as the same day', () => {
    // 19:55 and 20:05 in New York. ts-fsrs by itself would count a day between them.
    const rules = { ...settings, timeZone: 'America/New_York' }
    const first = schedule(null, 'good', new Date('2026-11-24T23:55:00Z'), settings)
    const acrossMidnight = schedule(first, 'good', new Date('2026-11-25T00:05:00Z'), rules)
    const sameDay = schedule(
      schedule(null, 'good', evening, settings),
      'good',
      new Date('2026-11-24T13:10:00Z'),
      settings,
    )
    expect(acrossMidnight.stabilityDays).toBe(sameDay.stabilityDays)
  })

  it('brings a passed exercise back in days, never in minutes', () => {
    const next = preview(null, evening, { ...settings, steps: exerciseSteps })
    const days = Object.values(next).map(({ dueAt }) => studyDay(dueAt, settings) - studyDay(evening, settings))
    expect(days).toEqual([1, 1, 2, 8])
    expect(Object.values(next).every(({ state }) => state === 'review')).toBe(true)
  })

  it('brings items back sooner for who wants to remember more', () => {
    const learned = schedule(null, 'easy', evening, settings)
    const due = (desiredRetention: number) =>
      schedule(learned, 'good', learned.dueAt, { ...settings, desiredRetention }).dueAt.getTime()
    expect(due(0.95)).toBeLessThan(due(0.9))
    expect(due(0.9)).toBeLessThan(due(0.8))
  })

  it('survives a review that is dated before the last one', () => {
    const learned = schedule(null, 'easy', evening, settings)
    expect(schedule(learned, 'good', new Date(evening.getTime() - 1e9), settings).state).toBe('review')
  })
})

describe('recall', () => {
  const memory = { stabilityDays: 10, lastReviewedAt: evening }
  const recallAfter = (days: number) => recall(memory, new Date(evening.getTime() + days * 86_400_000))

  it('is certain right after a review and 90 % after as many days as the stability', () => {
    expect(recallAfter(0)).toBe(1)
    expect(recallAfter(10)).toBeCloseTo(0.9, 10)
  })

  it('only falls, and never below zero', () => {
    const curve = [0, 0.1, 1, 5, 30, 365, 36_500].map(recallAfter)
    expect(curve).toEqual(curve.toSorted((a, b) => b - a))
    expect(curve.at(-1)).toBeGreaterThan(0)
  })

  it('is certain also when the clock of the device that reviewed is ahead', () => {
    expect(recallAfter(-1)).toBe(1)
  })
})
