import { beforeAll, describe, expect, it } from 'vitest'
import { ReviewBody } from '#app/_server/review-body.ts'
import type { PrismaClient } from '#prisma/client.ts'
import type { ReviewEntry } from '#prisma/review-entry.ts'
import { recordReviews } from '#prisma/review-log.ts'
import { testDatabase } from '#tests/database.ts'

let database: PrismaClient
beforeAll(async () => {
  database = await testDatabase()
})

describe('an answer as a client sends it', () => {
  it('is stored, whatever characters it has', async () => {
    const { id: userId } = await database.user.create({ data: { email: 'typist@example.org' } })
    const id = crypto.randomUUID()
    const { reviews, undos } = ReviewBody.parse({
      reviews: [
        {
          id,
          item: 'neural-networks/sigmoid-range',
          rating: 'again',
          reviewedAt: '2026-03-01T08:00:00Z',
          durationMs: 4000,
          answer: { right: false, given: 'a\0b\ud800c' },
        },
      ],
    })
    const { accepted } = await recordReviews(database, userId, { reviews: reviews as ReviewEntry[], undos }, new Map())
    expect(accepted).toEqual([id])
    const { answer } = await database.review.findUniqueOrThrow({ where: { id } })
    expect(answer).toEqual({ right: false, given: 'a\u{FFFD}b\u{FFFD}c' })
  })
})
