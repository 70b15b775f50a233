import type { Memory } from './memory.ts'
import { balancedDays, type DayLoad } from './placement.ts'
import { type DayRules, studyDay } from './study-day.ts'

/** What one review of a card takes, in minutes. */
export const cardMinutes = 0.25

/** Minutes of work by study day: what is due on the days ahead, as far as they are looked at when an item is placed. */
export type PlannedWork = ReadonlyMap<number, number>

/** The work that the days after today hold already. An exercise weighs as many minutes as it takes, a card a quarter of one. */
export function plannedWork(
  memories: Iterable<readonly [item: string, memory: Pick<Memory, 'dueAt'>]>,
  exercises: Pick<ReadonlyMap<string, { minutes: number }>, 'get'>,
  today: number,
  rules: DayRules,
): PlannedWork {
  const planned = new Map<number, number>()
  for (const [item, { dueAt }] of memories) {
    const day = studyDay(dueAt, rules)
    if (day <= today || day > today + balancedDays) continue
    planned.set(day, (planned.get(day) ?? 0) + (exercises.get(item)?.minutes ?? cardMinutes))
  }
  return planned
}

/** The same with one more item due. */
export function withPlanned(planned: PlannedWork, { dueAt }: Pick<Memory, 'dueAt'>, rules: DayRules): PlannedWork {
  const day = studyDay(dueAt, rules)
  return new Map(planned).set(day, (planned.get(day) ?? 0) + cardMinutes)
}

export const loadOf =
  (planned: PlannedWork): DayLoad =>
  (day) =>
    planned.get(day) ?? 0

/** The interval to log with a review; null where the item comes back in minutes. */
export function intervalDaysOf({ state, dueAt, lastReviewedAt }: Memory, rules: DayRules): number | null {
  return state === 'review' ? studyDay(dueAt, rules) - studyDay(lastReviewedAt, rules) : null
}
