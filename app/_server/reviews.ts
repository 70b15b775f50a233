import 'server-only'
import type { Rating } from '#app/_core/rating.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import type { ReviewEntry, UndoEntry } from '#prisma/review-entry.ts'
import { recordReviews } from '#prisma/review-log.ts'
import { requireUser } from './session.ts'

export interface PostedReview {
  id: string
  item: string
  rating: Rating
  reviewedAt: Date
  durationMs: number
  intervalDays?: number | null | undefined
  answer?: { right?: boolean | undefined; given?: unknown } | undefined
}

export interface PostedReviews {
  reviews: readonly PostedReview[]
  undos: readonly UndoEntry[]
}

/** Why an entry cannot be stored, now or ever: the client stops sending it. */
export interface Refusal {
  id: string
  reason: 'unknown-item' | 'taken'
}

/** Stores what one reviewed and took back. An exercise is reviewed by being passed, so that only cards come this way. */
export async function storeReviews(
  { reviews, undos }: PostedReviews,
  now: Date,
): Promise<{ accepted: string[]; refused: Refusal[] }> {
  const user = await requireUser()
  const { cards, exercises } = await library()
  const known = reviews.filter(({ item }) => cards.has(item))
  const unknown = reviews.filter(({ item }) => !cards.has(item))
  const { accepted, refused } = await recordReviews(
    database(),
    user.id,
    { reviews: notAfter(now, known) as ReviewEntry[], undos },
    exercises,
  )
  return {
    accepted,
    refused: [
      ...unknown.map(({ id }) => ({ id, reason: 'unknown-item' as const })),
      ...refused.map((id) => ({ id, reason: 'taken' as const })),
    ],
  }
}

/**
 * A device whose clock is ahead must not put reviews into the future, where everything that follows would come before
 * them. They are dated now, a millisecond apart, so that their order stays.
 */
function notAfter(now: Date, reviews: readonly PostedReview[]): PostedReview[] {
  const ahead = reviews
    .filter(({ reviewedAt }) => reviewedAt > now)
    .sort((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime())
  const dated = new Map(ahead.map(({ id }, index) => [id, new Date(now.getTime() - (ahead.length - 1 - index))]))
  return reviews.map((review) => ({ ...review, reviewedAt: dated.get(review.id) ?? review.reviewedAt }))
}
