import 'server-only'
import { type DayRules, studyDay, studyDayStart } from '#app/_core/study-day.ts'
import { database } from '#prisma/client.ts'

/** What was reviewed in one study day. */
export interface StudyDay {
  /** Days since 1970-01-01 in the person's own calendar. */
  day: number
  count: number
  /** Time spent, a minute a review at most: whoever leaves a card open is not reviewing. */
  seconds: number
}

/**
 * One's reviews by study day, without gaps, from `first` to the day of `now`. The database counts quarters of an hour,
 * which no zone's day divides; what day each belongs to is said by the same rules as everywhere.
 */
export async function studyDays(userId: string, first: number, now: Date, rules: DayRules): Promise<StudyDay[]> {
  const from = studyDayStart(first, rules).toISOString()
  const quarters = await database().$queryRaw<{ at: Date; count: number; seconds: number }[]>`
    SELECT date_bin('15 minutes', "reviewedAt", '2000-01-01') AS at, count(*)::int AS count,
      (sum(least("durationMs", 60000)) / 1000.0)::float8 AS seconds
    FROM "Review" review
    WHERE "userId" = ${userId} AND "reviewedAt" >= ${from}::timestamptz
      AND NOT EXISTS (SELECT FROM "ReviewUndo" undo WHERE undo."userId" = ${userId} AND undo."reviewId" = review.id)
    GROUP BY 1`
  const last = studyDay(now, rules)
  const days = Array.from({ length: last - first + 1 }, (_, index) => ({ day: first + index, count: 0, seconds: 0 }))
  for (const { at, count, seconds } of quarters) {
    const day = days[studyDay(at, rules) - first]
    if (!day) continue
    day.count += count
    day.seconds += seconds
  }
  return days
}

/** For how many days in a row there have been reviews: until today, or until yesterday while today has none yet. */
export function daysInARow(days: readonly Pick<StudyDay, 'count'>[]): number {
  const counts = days.map(({ count }) => count)
  if (counts.at(-1) === 0) counts.pop()
  return counts.length - 1 - counts.lastIndexOf(0)
}
