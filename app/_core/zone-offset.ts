import { instant, utcMs } from './instant.ts'

// Building a formatter costs some fifty microseconds, so that one is kept for each zone.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

/** How far the zone's wall clock is ahead of UTC at that moment. An unknown zone throws a RangeError. */
export function offsetMs(timeZone: string, atMs: number): number {
  const wall: Record<string, number> = {}
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant(atMs))) wall[type] = Number(value)
  const { year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0 } = wall
  return utcMs(year, month, day, hour, minute, second) - Math.floor(atMs / 1000) * 1000
}

/** The moment, to the second, between two moments of different offset at which the zone changed its clock. */
export function offsetChange(timeZone: string, fromMs: number, toMs: number): number {
  const before = offsetMs(timeZone, fromMs)
  let [low, high] = [Math.floor(fromMs / 1000), Math.ceil(toMs / 1000)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetMs(timeZone, middle * 1000) === before) low = middle
    else high = middle
  }
  return high * 1000
}
