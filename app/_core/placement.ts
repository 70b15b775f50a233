// Where in the days around an interval an item comes back. FSRS names a day; a day or two beside it recall is the same, so
// that siblings can be pulled apart and full days spared.

/** Minutes of study that are planned for a study day already. */
export type DayLoad = (day: number) => number

/** What placing an item in the days depends on besides its interval. */
export interface Placing {
  /** Its key: with the number of reviews so far, the seed of what looks like chance, so that whoever asks twice gets the same. */
  item: string
  /** Null where nobody knows: then the place is drawn without regard to other work. */
  load?: DayLoad | null
  /** The interval as logged with the review; it holds where it is one that could have been chosen. */
  intervalDays?: number | null
}

/** Days that an item may come back after, the first and the last. */
export interface DayRange {
  min: number
  max: number
}

/** Longer intervals are not balanced: what else will be due by then is not known today. */
export const balancedDays = 90

/** Work below this does not tell one day from another: one card. */
const leastMinutes = 0.25

/**
 * Chooses an interval from those in range: at random where nothing is known of the days, else with Anki's weights, by which a
 * day is the less likely the more there is to do on it: (1 / work)^2.15 (1 / interval)^3.
 */
export function placedDays(
  range: DayRange,
  today: number,
  reps: number,
  { item, load, intervalDays }: Placing,
): number {
  const { min, max } = range
  if (intervalDays !== undefined && intervalDays !== null && intervalDays >= min && intervalDays <= max)
    return intervalDays
  const chance = chanceOf(`${item} ${reps}`)
  if (!load || max > balancedDays) return min + Math.floor(chance * (max - min + 1))
  const weights = Array.from({ length: max - min + 1 }, (_, at) => {
    const work = Math.max(1, load(today + min + at) / leastMinutes)
    return work ** -2.15 * (min + at) ** -3
  })
  let rest = chance * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [at, weight] of weights.entries()) {
    rest -= weight
    if (rest < 0) return min + at
  }
  return max
}

/** A number from 0 to below 1 that a text always has: FNV-1a, then MurmurHash3's finaliser, without which texts alike stay near. */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
