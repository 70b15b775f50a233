import { dayMs, instant } from './instant.ts'
import { offsetChange, offsetMs } from './zone-offset.ts'

/** When a person's study day turns over. */
export interface DayRules {
  /** IANA name, e.g. Asia/Ho_Chi_Minh. */
  timeZone: string
  /** The hour, 0 to 23, at which the next study day begins; 4 unless they chose another. */
  dayStartHour: number
}

/**
 * The study day that holds a moment, counted from 1970-01-01 in the person's own calendar: the last day to have
 * started. Days are defined by their starts alone, so time never runs into an earlier day, even where a zone sets its
 * clock back past the start hour.
 */
export function studyDay(at: Date, rules: DayRules): number {
  const starts = startsOf(rules)
  const ms = at.getTime()
  let day = Math.floor((ms - rules.dayStartHour * 3_600_000) / dayMs)
  while (starts(day + 1) <= ms) day++
  while (starts(day) > ms) day--
  return day
}

/**
 * The first moment at which the person's wall clock shows the start hour of that day or later. Where the clock jumps
 * over the hour (or, with the date line, over the day), that is the moment of the jump.
 */
export function studyDayStart(day: number, rules: DayRules): Date {
  return instant(startsOf(rules)(day))
}

const kept = new Map<string, (day: number) => number>()
const keptDays = 20_000

/** Starts, remembered for each pair of zone and hour: a report asks for the same few days thousands of times. */
function startsOf({ timeZone, dayStartHour }: DayRules): (day: number) => number {
  const name = `${timeZone} ${dayStartHour}`
  const known = kept.get(name)
  if (known) return known
  const days = new Map<number, number>()
  const starts = (day: number) => {
    const found = days.get(day)
    if (found !== undefined) return found
    if (days.size >= keptDays) days.clear()
    const start = findStart(timeZone, day * dayMs + dayStartHour * 3_600_000)
    days.set(day, start)
    return start
  }
  kept.set(name, starts)
  return starts
}

/** The first t with t + offset(t) >= wallMs, where wallMs is a wall-clock reading written as if it were UTC. */
function findStart(timeZone: string, wallMs: number): number {
  const before = offsetMs(timeZone, wallMs - dayMs)
  const after = offsetMs(timeZone, wallMs + dayMs)
  if (before === after) return wallMs - before
  const change = offsetChange(timeZone, wallMs - dayMs, wallMs + dayMs)
  if (wallMs - before < change) return wallMs - before
  return Math.max(change, wallMs - after)
}
