import 'server-only'
import { z } from 'zod'
import { ratings } from '#app/_core/rating.ts'
import { storableText } from '#app/_core/storable-text.ts'

const id = z.uuid().toLowerCase()
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() >= 2000, 'expected a date after 1999')

const Review = z
  .strictObject({
    id,
    item: z.string().min(1).max(200),
    rating: z.enum(ratings),
    reviewedAt: moment,
    durationMs: z.number().int().nonnegative().max(86_400_000),
    intervalDays: z.number().int().positive().max(36_500).nullish(),
    answer: z
      .strictObject({
        right: z.boolean().optional(),
        given: z.union([z.string().max(1000).transform(storableText), z.array(z.number().int()).max(100)]).optional(),
      })
      .optional(),
  })
  .refine(({ rating, answer }) => answer?.right !== false || rating === 'again', {
    path: ['rating'],
    error: 'expected again: the answer was wrong',
  })

/** What POST /api/reviews takes. */
export const ReviewBody = z.strictObject({
  reviews: z.array(Review).max(500).default([]),
  undos: z
    .array(z.strictObject({ id, reviewId: id, undoneAt: moment }))
    .max(500)
    .default([]),
})
