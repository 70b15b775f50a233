import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#app/_core/fold.ts'
import type { Memory } from '#app/_core/memory.ts'
import { placedDays } from '#app/_core/placement.ts'
import { intervalDaysOf, loadOf, plannedWork } from '#app/_core/planned-work.ts'
import { ratings } from '#app/_core/rating.ts'
import { preview, schedule } from '#app/_core/schedule.ts'
import { studyDay } from '#app/_core/study-day.ts'
import { anyGap, anyLog, anyRating, anySettings } from './logs.ts'

const settings = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4, desiredRetention: 0.9 }
const now = new Date('2026-11-24T13:00:00Z')
const today = studyDay(now, settings)
const items = Array.from({ length: 400 }, (_, at) => `course/card-${at}`)

/** A memory that comes back after so many days when it is rated good, before it is placed. */
function memoryOf(days: number): Memory {
  const base = { ...schedule(null, 'easy', new Date('2026-11-23T13:00:00Z'), settings), difficulty: 9 }
  for (let stability = 0.5; stability < 200; stability += 0.05) {
    const memory = { ...base, stabilityDays: stability }
    const { good } = preview(memory, now, settings)
    if (intervalDaysOf(good, settings) === days) return memory
  }
  throw new Error(`no stability gives ${days} days`)
}

const placedFrom = (memory: Memory, load?: (day: number) => number) =>
  items.map((item) => intervalDaysOf(schedule(memory, 'good', now, settings, { item, load: load ?? null }), settings))

describe('placing an item in the days around its interval', () => {
  // The ranges that Anki and ts-fsrs give.
  it.each([
    [7, 5, 9],
    [17, 14, 20],
    [37, 33, 41],
  ])('an interval of %i days becomes %i to %i', (days, min, max) => {
    const placed = placedFrom(memoryOf(days)).map(Number)
    expect([Math.min(...placed), Math.max(...placed)]).toEqual([min, max])
  })

  it('leaves an interval of one or two days as it is', () => {
    const first = schedule(null, 'good', now, settings, { item: 'a' })
    const second = schedule(first, 'good', first.dueAt, settings, { item: 'a' })
    expect(intervalDaysOf(second, settings)).toBe(2)
  })

  it('spares a full day, and prefers an empty one', () => {
    const busy = today + 17
    const placed = placedFrom(memoryOf(17), (day) => (day === busy ? 60 : day === today + 16 ? 0 : 5))
    expect(placed.filter((days) => days === 17)).toEqual([])
    expect(placed.filter((days) => days === 16).length).toBeGreaterThan(items.length * 0.9)
  })

  it('weighs an exercise by its minutes', () => {
    const due = (days: number) => ({ dueAt: new Date(now.getTime() + days * 86_400_000) })
    const exercises = new Map([['course/exercise', { minutes: 20 }]])
    const memories = [
      ['course/exercise', due(17)],
      ...items.slice(0, 8).map((item) => [item, due(16)] as const),
    ] as const
    const planned = plannedWork(memories, exercises, today, settings)
    expect([planned.get(today + 16), planned.get(today + 17)]).toEqual([2, 20])
    // All other days hold ten minutes.
    const placed = placedFrom(memoryOf(17), (day) => loadOf(planned)(day) || 10)
    const on = (days: number) => placed.filter((it) => it === days).length
    expect(on(17)).toBeLessThan(on(16))
  })

  it('counts nothing of today and nothing beyond the days that are balanced', () => {
    const memories = [0, 200].map((days) => ['a', { dueAt: new Date(now.getTime() + days * 86_400_000) }] as const)
    expect(plannedWork(memories, new Map(), today, settings).size).toBe(0)
  })

  it('gives whoever asks twice the same', () => {
    fc.assert(
      fc.property(anyLog, anyGap, anySettings, fc.string(), (log, gap, rules, item) => {
        const memory = fold(log, new Set(), rules)
        const at = new Date((memory?.lastReviewedAt.getTime() ?? now.getTime()) + gap)
        const load = (day: number) => (day % 3) * 4
        const shown = preview(memory, at, rules, { item, load })
        for (const rating of ratings) expect(schedule(memory, rating, at, rules, { item, load })).toEqual(shown[rating])
      }),
    )
  })

  it('never makes a better rating due earlier', () => {
    fc.assert(
      fc.property(anyLog, anyGap, anySettings, fc.string(), fc.func(fc.nat(60)), (log, gap, rules, item, load) => {
        const memory = fold(log, new Set(), rules)
        const at = new Date((memory?.lastReviewedAt.getTime() ?? now.getTime()) + gap)
        const next = preview(memory, at, rules, { item, load })
        const due = ratings.map((rating) => next[rating].dueAt.getTime())
        expect(due).toEqual(due.toSorted((a, b) => a - b))
      }),
    )
  })

  // The log is the truth: whoever folds it later knows nothing of what was due that day.
  it('is found again in the log: the interval that was chosen, logged with the review, folds to the same memory', () => {
    const press = fc.record({ rating: anyRating, gap: anyGap, id: fc.uuid() })
    fc.assert(
      fc.property(fc.array(press, { maxLength: 20 }), anySettings, fc.func(fc.nat(60)), (presses, rules, load) => {
        let memory: Memory | null = null
        let at = now
        const log = presses.map(({ rating, gap, id }) => {
          at = new Date(at.getTime() + gap + 1)
          memory = schedule(memory, rating, at, rules, { item: 'a', load })
          return { id, item: 'a', rating, reviewedAt: at, intervalDays: intervalDaysOf(memory, rules) }
        })
        fc.pre(new Set(log.map(({ id }) => id)).size === log.length)
        expect(fold(log, new Set(), rules)).toEqual(memory)
      }),
    )
  })

  it('believes no logged interval that could not have been chosen', () => {
    const range = { min: 14, max: 20 }
    const placing = { item: 'a', load: null }
    expect(placedDays(range, today, 3, { ...placing, intervalDays: 15 })).toBe(15)
    expect(placedDays(range, today, 3, { ...placing, intervalDays: 400 })).toBe(placedDays(range, today, 3, placing))
  })
})
