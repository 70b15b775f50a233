import { forApiUser } from '#app/_server/api-user.ts'
import { badRequest } from '#app/_server/responses.ts'
import { ReviewBody } from '#app/_server/review-body.ts'
import { storeReviews } from '#app/_server/reviews.ts'

/**
 * Stores reviews and undos: 200 with the ids that are stored and those that can never be. Sending an entry again
 * changes nothing.
 */
export const POST = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = ReviewBody.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    return Response.json(await storeReviews(body.data, new Date()))
  })
