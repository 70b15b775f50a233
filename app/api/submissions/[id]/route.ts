import { signedOut } from '#app/_server/responses.ts'
import { findUser } from '#app/_server/session.ts'
import { isSubmissionId } from '#app/_server/submission-body.ts'
import { findSubmissionView } from '#app/_server/submission-view.ts'

/** One of one's own submissions, with its verdict when it has one. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  if (!(await findUser())) return signedOut()
  const { id } = await params
  const view = isSubmissionId(id) ? await findSubmissionView(id) : null
  return view ? Response.json(view) : Response.json({ error: 'no such submission' }, { status: 404 })
}
