import { forApiUser } from '#app/_server/api-user.ts'
import { badRequest } from '#app/_server/responses.ts'
import { SubmissionBody } from '#app/_server/submission-body.ts'
import { submit } from '#app/_server/submissions.ts'

const refusals = { 'unknown-exercise': 404, 'too-many': 429, taken: 409 } as const

/** Stores a submission and queues it: 202 with its id. */
export const POST = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = SubmissionBody.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    const submitted = await submit(body.data)
    return submitted.ok
      ? Response.json({ id: submitted.value }, { status: 202 })
      : Response.json({ error: submitted.error }, { status: refusals[submitted.error] })
  })
