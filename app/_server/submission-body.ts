import 'server-only'
import { z } from 'zod'
import { maxCodeLength } from './submissions.ts'

/** The address of a submission; anything else is the address of none, and no question for the database. */
export const isSubmissionId = (text: string): boolean => z.uuid().safeParse(text).success

/** What POST /api/submissions takes. */
export const SubmissionBody = z.strictObject({
  id: z.uuid(),
  exercise: z.string(),
  code: z
    .string()
    .max(maxCodeLength)
    .refine((code) => !code.includes('\0') && code.isWellFormed(), {
      error: 'expected text without the character zero and without half a surrogate pair',
    }),
  purpose: z.enum(['practice', 'review']),
  hintsSeen: z.number().int().nonnegative().max(100),
  /** A day at most: the column takes no more than 2³¹ - 1, and nobody practises one exercise for longer. */
  durationMs: z
    .number()
    .int()
    .nonnegative()
    .transform((ms) => Math.min(ms, 86_400_000)),
})
