import fc from 'fast-check'
import { ratings } from '#app/_core/rating.ts'

export const anySettings = fc.record({
  timeZone: fc.constantFrom(
    'UTC',
    'Asia/Ho_Chi_Minh',
    'America/New_York',
    'Europe/Berlin',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Australia/Lord_Howe',
    'America/St_Johns',
  ),
  dayStartHour: fc.integer({ min: 0, max: 23 }),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
})

export const anyRating = fc.constantFrom(...ratings)

/** Milliseconds until the next review: from minutes to months, and sometimes none. */
export const anyGap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 * 60_000 }),
  fc.integer({ min: 1, max: 200 * 86_400_000 }),
)

/** Reviews of one item in the order of time, some at the same moment. */
export const anyLog = fc
  .array(fc.record({ id: fc.uuid(), rating: anyRating, gap: anyGap }), { maxLength: 25 })
  .map((entries) => {
    let at = Date.parse('2026-01-10T12:00:00Z')
    return entries.map(({ id, rating, gap }) => {
      at += gap
      return { id, item: 'course/card', rating, reviewedAt: new Date(at) }
    })
  })
