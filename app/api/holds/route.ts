import { z } from 'zod'
import { forApiUser } from '#app/_server/api-user.ts'
import { changeHolds } from '#app/_server/holds.ts'
import { badRequest } from '#app/_server/responses.ts'

const Body = z.strictObject({
  holds: z
    .array(z.strictObject({ item: z.string().min(1).max(200), hold: z.enum(['bury', 'suspend', 'release']) }))
    .max(100),
})

/** Sets items aside, in the order given; the last word on an item holds. */
export const POST = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = Body.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    await changeHolds(body.data.holds, new Date())
    return Response.json({ ok: true })
  })
