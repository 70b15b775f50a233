'use server'

import { z } from 'zod'
import { storableText } from '#app/_core/storable-text.ts'
import { findSubmissionView, type SubmissionView } from '#app/_server/submission-view.ts'
import { maxCodeLength, giveUp as recordGivingUp } from '#app/_server/submissions.ts'

const Attempt = z.strictObject({
  id: z.uuid(),
  exercise: z.string(),
  purpose: z.enum(['practice', 'review']),
  code: z.string().max(maxCodeLength).transform(storableText),
})

/** Ends an attempt with the solution in sight; null when it is refused. */
export async function giveUp(attempt: z.infer<typeof Attempt>): Promise<SubmissionView | null> {
  const parsed = Attempt.parse(attempt)
  const recorded = await recordGivingUp(parsed)
  return recorded.ok ? findSubmissionView(parsed.id) : null
}
