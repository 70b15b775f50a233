import { forApiUser } from '#app/_server/api-user.ts'
import { isSubmissionId } from '#app/_server/submission-body.ts'
import { findSubmissionView } from '#app/_server/submission-view.ts'

/** One of one's own submissions, with its verdict when it has one. */
export const GET = (_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> =>
  forApiUser(async () => {
    const { id } = await params
    const view = isSubmissionId(id) ? await findSubmissionView(id) : null
    return view ? Response.json(view) : Response.json({ error: 'no such submission' }, { status: 404 })
  })
