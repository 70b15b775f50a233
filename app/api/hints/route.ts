import { forApiUser } from '#app/_server/api-user.ts'
import { HintsBody, openHints } from '#app/_server/hints.ts'
import { badRequest } from '#app/_server/responses.ts'

/** Notes opened hints: 200 with those that are stored, and when they were opened. Sending one again changes nothing. */
export const POST = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = HintsBody.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    const stored = await openHints(body.data.opened, new Date())
    return stored.ok ? Response.json({ stored: stored.value }) : Response.json({ error: stored.error }, { status: 429 })
  })
