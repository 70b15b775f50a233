export const minuteMs = 60_000
export const dayMs = 86_400_000

/** The moment that is so many milliseconds after 1970. */
export const instant = (ms: number): Date => new Date(ms)

/** The milliseconds of a calendar reading taken as UTC; month 1 is January. */
export const utcMs = (year: number, month: number, day: number, hour: number, minute: number, second: number): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)

export const minutesAfter = (at: Date, minutes: number): Date => instant(at.getTime() + minutes * minuteMs)

export const laterOf = (a: Date, b: Date): Date => (a.getTime() >= b.getTime() ? a : b)
