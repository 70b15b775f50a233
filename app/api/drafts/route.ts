import { z } from 'zod'
import { storableText } from '#app/_core/storable-text.ts'
import { forApiUser } from '#app/_server/api-user.ts'
import { saveDraft } from '#app/_server/drafts.ts'
import { badRequest } from '#app/_server/responses.ts'
import { maxCodeLength } from '#app/_server/submissions.ts'
import { library } from '#exercises/load.ts'

const Body = z.strictObject({
  exercise: z.string(),
  purpose: z.enum(['practice', 'review']),
  code: z.string().max(maxCodeLength).transform(storableText),
  basedOn: z.iso.datetime().nullable(),
})

/** Stores the code in an editor: 200 when stored, 409 with the other version when it was changed elsewhere. */
export const PUT = (request: Request): Promise<Response> =>
  forApiUser(async () => {
    const body = Body.safeParse(await request.json().catch(() => null))
    if (!body.success) return badRequest(body.error)
    const { exercise, purpose, code, basedOn } = body.data
    if (!(await library()).exercises.has(exercise))
      return Response.json({ error: `no exercise ${exercise}` }, { status: 404 })

    const outcome = await saveDraft({ exercise, purpose }, code, basedOn === null ? null : new Date(basedOn))
    return 'saved' in outcome
      ? Response.json({ updatedAt: outcome.saved.updatedAt })
      : Response.json(outcome.conflict, { status: 409 })
  })
