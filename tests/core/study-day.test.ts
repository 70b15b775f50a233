import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studyDay, studyDayStart } from '#app/_core/study-day.ts'

const at = (text: string) => new Date(text)
const vietnam = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4 }
const newYork = { timeZone: 'America/New_York', dayStartHour: 4 }
const dayOf = (date: string) => Date.parse(date) / 86_400_000

const zones = Intl.supportedValuesOf('timeZone')
const rules = fc.record({ timeZone: fc.constantFrom(...zones), dayStartHour: fc.integer({ min: 0, max: 23 }) })
const moment = fc.date({ min: at('1990-01-01'), max: at('2060-01-01'), noInvalidDate: true })

describe('a study day', () => {
  it('turns over at four in the morning on the wall, not at midnight and not in Greenwich', () => {
    // 03:59 and 04:00 in Ho Chi Minh City, where it is UTC+7.
    expect(studyDay(at('2026-11-23T20:59:59.999Z'), vietnam)).toBe(dayOf('2026-11-23'))
    expect(studyDay(at('2026-11-23T21:00:00.000Z'), vietnam)).toBe(dayOf('2026-11-24'))
    expect(studyDayStart(dayOf('2026-11-24'), vietnam)).toEqual(at('2026-11-23T21:00:00Z'))
  })

  it('holds an evening together across UTC midnight', () => {
    const early = at('2026-06-01T23:55:00Z')
    const late = at('2026-06-02T00:05:00Z')
    expect(studyDay(early, newYork)).toBe(studyDay(late, newYork))
  })

  it.each([
    ['spring, when a day has 23 hours', '2026-03-07', 24, '2026-03-08', 23],
    ['autumn, when a day has 25 hours', '2026-10-31', 24, '2026-11-01', 25],
  ])('keeps the wall clock through %s', (_season, before, _full, change, _hours) => {
    // New York changes at 02:00, inside the study day of the date before.
    const hours = (date: string) =>
      (studyDayStart(dayOf(date) + 1, newYork).getTime() - studyDayStart(dayOf(date), newYork).getTime()) / 3_600_000
    expect(hours(before)).toBe(_hours)
    expect(hours(change)).toBe(_full)
  })

  it('begins at the jump when the clock skips its start hour', () => {
    // 02:00 did not exist in New York on 8 March 2026: the clock went from 01:59:59 EST to 03:00 EDT.
    expect(studyDayStart(dayOf('2026-03-08'), { timeZone: 'America/New_York', dayStartHour: 2 })).toEqual(
      at('2026-03-08T07:00:00Z'),
    )
  })

  it('begins once when the clock shows its start hour twice', () => {
    // 01:00 came twice in New York on 1 November 2026, first at 05:00 UTC.
    const rules = { timeZone: 'America/New_York', dayStartHour: 1 }
    expect(studyDayStart(dayOf('2026-11-01'), rules)).toEqual(at('2026-11-01T05:00:00Z'))
    expect(studyDay(at('2026-11-01T06:30:00Z'), rules)).toBe(dayOf('2026-11-01'))
  })

  it('passes over the Friday that Samoa never had', () => {
    const samoa = { timeZone: 'Pacific/Apia', dayStartHour: 0 }
    // Thursday 29 December 2011 ended at 10:00 UTC on the 30th, and Saturday the 31st began.
    expect(studyDay(at('2011-12-30T09:59:59Z'), samoa)).toBe(dayOf('2011-12-29'))
    expect(studyDay(at('2011-12-30T10:00:00Z'), samoa)).toBe(dayOf('2011-12-31'))
  })

  it.each([
    ['half an hour of daylight saving', 'Australia/Lord_Howe', '2026-07-01T17:30:00Z', '2026-07-02'],
    ['an offset of 45 minutes', 'Asia/Kathmandu', '2026-07-01T22:15:00Z', '2026-07-02'],
    ['the farthest east', 'Pacific/Kiritimati', '2026-07-01T14:00:00Z', '2026-07-02'],
    ['the farthest west', 'Pacific/Pago_Pago', '2026-07-02T15:00:00Z', '2026-07-02'],
  ])('begins on the wall clock with %s', (_name, timeZone, start, date) => {
    expect(studyDayStart(dayOf(date), { timeZone, dayStartHour: 4 })).toEqual(at(start))
  })

  it('refuses a zone that does not exist', () => {
    expect(() => studyDay(at('2026-01-01'), { timeZone: 'Mars/Olympus', dayStartHour: 4 })).toThrow(RangeError)
  })

  it('contains each moment, in every zone', () => {
    fc.assert(
      fc.property(moment, rules, (now, rules) => {
        const day = studyDay(now, rules)
        expect(studyDayStart(day, rules).getTime()).toBeLessThanOrEqual(now.getTime())
        expect(studyDayStart(day + 1, rules).getTime()).toBeGreaterThan(now.getTime())
      }),
      { numRuns: 300 },
    )
  })

  it('never comes before an earlier one, in every zone', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 172_800 }), rules, (now, seconds, rules) => {
        const later = new Date(now.getTime() + seconds * 1000)
        expect(studyDay(later, rules)).toBeGreaterThanOrEqual(studyDay(now, rules))
      }),
      { numRuns: 300 },
    )
  })

  it('agrees with the wall clock wherever the offset does not change that day', () => {
    fc.assert(
      fc.property(moment, rules, (now, rules) => {
        const wall = new Intl.DateTimeFormat('sv-SE', {
          timeZone: rules.timeZone,
          dateStyle: 'short',
          timeStyle: 'medium',
        })
        const reading = (date: Date) => Date.parse(`${wall.format(date).replace(' ', 'T')}Z`)
        const offset = (date: Date) => reading(date) - Math.floor(date.getTime() / 1000) * 1000
        const near = [-2, -1, 1, 2].map((days) => new Date(now.getTime() + days * 86_400_000))
        fc.pre(near.every((date) => offset(date) === offset(now)))
        expect(studyDay(now, rules)).toBe(Math.floor((reading(now) - rules.dayStartHour * 3_600_000) / 86_400_000))
      }),
      { numRuns: 200 },
    )
  })
})
