import fc from 'fast-check'
import { createEmptyCard, fsrs, type Grade, Rating as Grades, State } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fold } from '#app/_core/fold.ts'
import type { Memory } from '#app/_core/memory.ts'
import { ratings } from '#app/_core/rating.ts'
import { preview, schedule } from '#app/_core/schedule.ts'
import { studyDay } from '#app/_core/study-day.ts'
import { anyGap, anyLog, anyRating, anySettings } from './logs.ts'

describe('schedule', () => {
  it('never makes a better rating due earlier, nor a rating due before it was given', () => {
    fc.assert(
      fc.property(anyLog, anyGap, anySettings, (log, gap, settings) => {
        const memory = fold(log, new Set(), settings)
        const now = new Date((memory?.lastReviewedAt.getTime() ?? Date.parse('2026-03-08T08:55:00Z')) + gap)
        const next = preview(memory, now, settings)
        const due = ratings.map((rating) => next[rating].dueAt.getTime())
        expect(due).toEqual(due.toSorted((a, b) => a - b))
        expect(due[0]).toBeGreaterThan(now.getTime())
      }),
    )
  })

  it('keeps stability positive, difficulty in 1 to 10, and counts what happened', () => {
    fc.assert(
      fc.property(anyLog, anySettings, (log, settings) => {
        const memory = fold(log, new Set(), settings)
        fc.pre(memory !== null)
        expect(memory.stabilityDays).toBeGreaterThan(0)
        expect(memory.difficulty).toBeGreaterThanOrEqual(1)
        expect(memory.difficulty).toBeLessThanOrEqual(10)
        expect(memory.reps).toBe(new Set(log.map(({ id }) => id)).size)
        expect(memory.lapses).toBeLessThanOrEqual(log.filter(({ rating }) => rating === 'again').length)
      }),
    )
  })

  // Where the person's day is the UTC day, ts-fsrs's own scheduler counts the same days and must say the same.
  it('agrees with the scheduler of ts-fsrs for people whose day is the UTC day', () => {
    const settings = { timeZone: 'UTC', dayStartHour: 0, desiredRetention: 0.9 }
    const scheduler = fsrs({ enable_fuzz: false })
    const grade = { again: Grades.Again, hard: Grades.Hard, good: Grades.Good, easy: Grades.Easy } as const
    const states = { learning: State.Learning, review: State.Review, relearning: State.Relearning }
    // Gaps keep clear of the last ten minutes of a day, where we put off what would be due in less than a step.
    const gap = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRating, gap), { maxLength: 20 }), (presses) => {
        let memory: Memory | null = null
        let card = createEmptyCard(new Date('2026-01-01T08:00:00Z'))
        let [day, minute] = [Date.parse('2026-01-01T08:00:00Z') / 86_400_000, 0]
        for (const [rating, [days, minutes]] of presses) {
          if (days > 0) minute = 0
          day += days
          minute += minutes
          const now = new Date(day * 86_400_000 + minute * 60_000)
          memory = schedule(memory, rating, now, settings)
          card = scheduler.next(card, now, grade[rating] as Grade).card
          expect(memory.stabilityDays).toBeCloseTo(card.stability, 8)
          expect(memory.difficulty).toBeCloseTo(card.difficulty, 8)
          expect(states[memory.state]).toBe(card.state)
          expect(memory.step).toBe(card.learning_steps)
          expect([memory.reps, memory.lapses]).toEqual([card.reps, card.lapses])
          if (memory.state === 'review') {
            expect(studyDay(memory.dueAt, settings) - studyDay(now, settings)).toBe(card.scheduled_days)
          } else expect(memory.dueAt).toEqual(card.due)
        }
      }),
    )
  })
})
