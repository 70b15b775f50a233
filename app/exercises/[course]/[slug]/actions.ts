'use server'

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findSubmissionView, type SubmissionView } from '#app/_server/submission-view.ts'
import { maxCodeLength, giveUp as recordGivingUp } from '#app/_server/submissions.ts'

const Attempt = z.strictObject({
  exercise: z.string(),
  purpose: z.enum(['practice', 'review']),
  code: z.string().max(maxCodeLength),
})

/** Ends an attempt with the solution in sight; null when there is no such exercise. */
export async function giveUp(attempt: z.infer<typeof Attempt>): Promise<SubmissionView | null> {
  const parsed = Attempt.parse(attempt)
  const id = randomUUID()
  const recorded = await recordGivingUp({ id, ...parsed })
  return recorded.ok ? findSubmissionView(id) : null
}
