import { z } from 'zod'
import { forApiUser } from '#app/_server/api-user.ts'
import { findRegradeProgress } from '#app/_server/regrades.ts'

/** How far a regrade of a class that one teaches is. */
export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  forApiUser(async () => {
    const id = z.uuid().safeParse((await params).id)
    const progress = id.success ? await findRegradeProgress(id.data) : null
    return progress ? Response.json(progress) : Response.json({ error: 'no such regrade' }, { status: 404 })
  })
