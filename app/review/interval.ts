import { minuteMs } from '#app/_core/instant.ts'
import type { Memory } from '#app/_core/memory.ts'
import { type DayRules, studyDay } from '#app/_core/study-day.ts'

export interface Interval {
  unit: 'minutes' | 'hours' | 'days' | 'months' | 'years'
  count: number
}

/** How long until an item comes back, in the unit that says it shortest: minutes in the steps, study days after them. */
export function intervalOf({ dueAt, lastReviewedAt, state }: Memory, rules: DayRules): Interval {
  if (state !== 'review') {
    const minutes = Math.max(1, Math.round((dueAt.getTime() - lastReviewedAt.getTime()) / minuteMs))
    return minutes < 60 ? { unit: 'minutes', count: minutes } : { unit: 'hours', count: minutes / 60 }
  }
  const days = studyDay(dueAt, rules) - studyDay(lastReviewedAt, rules)
  if (days < 31) return { unit: 'days', count: days }
  // Mean lengths of the Gregorian calendar.
  return days < 365 ? { unit: 'months', count: days / 30.436875 } : { unit: 'years', count: days / 365.2425 }
}
