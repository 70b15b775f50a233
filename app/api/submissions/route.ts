import { setTimeout as delay } from 'node:timers/promises'
import { forApiUser } from '#app/_server/api-user.ts'
import { badRequest } from '#app/_server/responses.ts'
import { SubmissionBody } from '#app/_server/submission-body.ts'
import { findSubmissionView } from '#app/_server/submission-view.ts'
import { submit } from '#app/_server/submissions.ts'
import { onVerdict } from '#app/_server/verdict-feed.ts'

const refusals = { 'unknown-exercise': 404, 'too-many': 429, taken: 409 } as const

/** Far longer than a grader with time to spare takes. */
const promptMs = 1000

/**
 * Stores a submission and queues it. 200 with the submission when its verdict comes at once, which saves the page a second
 * request; otherwise 202 with its id.
 */
export const POST = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = SubmissionBody.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    const { id } = body.data
    const { promise: announced, resolve: announce } = Promise.withResolvers<void>()
    // Listening begins before there is something to hear. Without it the verdict is only waited for elsewhere.
    const stop = await onVerdict(id, announce).catch(() => null)
    try {
      const submitted = await submit(body.data)
      if (!submitted.ok) return Response.json({ error: submitted.error }, { status: refusals[submitted.error] })
      if (stop && submitted.value === 'queued') await Promise.race([announced, delay(promptMs)])
      const view = await findSubmissionView(id)
      return view && view.status !== 'queued' ? Response.json(view) : Response.json({ id }, { status: 202 })
    } finally {
      stop?.()
    }
  })
