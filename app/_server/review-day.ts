import 'server-only'
import { type ReviewDay, reviewDayOf } from './review-day-of.ts'
import { requireUser } from './session.ts'

export type { ReviewDay }

/** What one has to review in the study day of `now`. */
export async function reviewDay(now: Date): Promise<ReviewDay> {
  return reviewDayOf(await requireUser(), now)
}
