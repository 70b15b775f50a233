import { z } from 'zod'
import { findRegradeProgress } from '#app/_server/regrades.ts'
import { signedOut } from '#app/_server/responses.ts'
import { findUser } from '#app/_server/session.ts'

/** How far a regrade of a class that one teaches is. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!(await findUser())) return signedOut()
  const id = z.uuid().safeParse((await params).id)
  const progress = id.success ? await findRegradeProgress(id.data) : null
  return progress ? Response.json(progress) : Response.json({ error: 'no such regrade' }, { status: 404 })
}
