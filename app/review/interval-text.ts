import { minuteMs } from '#app/_core/instant.ts'
import type { Memory } from '#app/_core/memory.ts'
import { type DayRules, studyDay } from '#app/_core/study-day.ts'

const units = { minute: 1, hour: 60 } as const

/** How long until an item comes back, short enough for a button: 10 min, 2 days, 1.5 months, in the reader's words. */
export function intervalText({ dueAt, lastReviewedAt, state }: Memory, rules: DayRules, locale: string): string {
  if (state !== 'review') {
    const minutes = Math.max(1, Math.round((dueAt.getTime() - lastReviewedAt.getTime()) / minuteMs))
    return minutes < units.hour ? written(minutes, 'minute', locale) : written(minutes / units.hour, 'hour', locale)
  }
  const days = studyDay(dueAt, rules) - studyDay(lastReviewedAt, rules)
  if (days < 31) return written(days, 'day', locale)
  // Mean lengths of the Gregorian calendar.
  return days < 365 ? written(days / 30.436875, 'month', locale) : written(days / 365.2425, 'year', locale)
}

function written(value: number, unit: string, locale: string): string {
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(locale, options).format(value)
}
