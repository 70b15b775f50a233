import { z } from 'zod'
import { ratings } from '#app/_core/rating.ts'
import { findApiUser } from '#app/_server/api-user.ts'
import { badRequest, signedOut } from '#app/_server/responses.ts'
import { storeReviews } from '#app/_server/reviews.ts'

const id = z.uuid().toLowerCase()
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() >= 2000, 'expected a date after 1999')

const Review = z
  .strictObject({
    id,
    item: z.string().min(1).max(200),
    rating: z.enum(ratings),
    reviewedAt: moment,
    durationMs: z.number().int().nonnegative().max(86_400_000),
    answer: z
      .strictObject({
        right: z.boolean().optional(),
        given: z.union([z.string().max(1000), z.array(z.number().int()).max(100)]).optional(),
      })
      .optional(),
  })
  .refine(({ rating, answer }) => answer?.right !== false || rating === 'again', {
    path: ['rating'],
    error: 'expected again: the answer was wrong',
  })

const Body = z.strictObject({
  reviews: z.array(Review).max(500).default([]),
  undos: z
    .array(z.strictObject({ id, reviewId: id, undoneAt: moment }))
    .max(500)
    .default([]),
})

/**
 * Stores reviews and undos: 200 with the ids that are stored and those that can never be. Sending an entry again
 * changes nothing.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await findApiUser())) return signedOut()
  const body = Body.safeParse(await request.json().catch(() => null))
  if (!body.success) return badRequest(body.error)
  return Response.json(await storeReviews(body.data, new Date()))
}
