import { beforeAll, describe, expect, it } from 'vitest'
import { studyDay } from '#app/_core/study-day.ts'
import { daysInARow, studyDays } from '#app/_server/study-days.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { testDatabase } from '#tests/database.ts'

let database: PrismaClient
beforeAll(async () => {
  database = await testDatabase()
})

const saigon = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4 }

async function personWhoReviewedAt(...moments: string[]) {
  const { id: userId } = await database.user.create({ data: { name: 'Lan' } })
  const reviews = moments.map((at) => ({
    id: crypto.randomUUID() as string,
    userId,
    item: 'neural-networks/sigmoid-range',
    rating: 'good',
    reviewedAt: new Date(at),
    durationMs: 90_000,
  }))
  await database.review.createMany({ data: reviews })
  return { userId, reviews }
}

describe('study days', () => {
  it('hold what was reviewed until four in the morning of the person’s own clock', async () => {
    // 23:30 and 03:59 belong to the 24th, 04:00 to the 25th.
    const { userId } = await personWhoReviewedAt('2026-11-24T16:30:00Z', '2026-11-24T20:59:59Z', '2026-11-24T21:00:00Z')
    const now = new Date('2026-11-26T03:00:00Z')
    const days = await studyDays(userId, studyDay(now, saigon) - 3, now, saigon)
    expect(days.map(({ count }) => count)).toEqual([0, 2, 1, 0])
    expect(days.at(-1)?.day).toBe(Date.UTC(2026, 10, 26) / 86_400_000)
  })

  it('count a minute a review at most', async () => {
    const { userId } = await personWhoReviewedAt('2026-11-24T10:00:00Z', '2026-11-24T10:01:00Z')
    const now = new Date('2026-11-24T12:00:00Z')
    expect(await studyDays(userId, studyDay(now, saigon), now, saigon)).toMatchObject([{ count: 2, seconds: 120 }])
  })

  it('leave out what was taken back, and what others did', async () => {
    const { userId, reviews } = await personWhoReviewedAt('2026-11-24T10:00:00Z', '2026-11-24T10:01:00Z')
    await personWhoReviewedAt('2026-11-24T10:00:00Z')
    const [first] = reviews
    await database.reviewUndo.create({
      data: { id: crypto.randomUUID(), userId, reviewId: first?.id ?? '', undoneAt: new Date('2026-11-24T10:02:00Z') },
    })
    const now = new Date('2026-11-24T12:00:00Z')
    expect(await studyDays(userId, studyDay(now, saigon), now, saigon)).toMatchObject([{ count: 1 }])
  })
})

describe('days in a row', () => {
  const inARow = (...counts: number[]) => daysInARow(counts.map((count) => ({ count })))

  it('run until today, or until yesterday while today is still open', () => {
    expect(inARow(5, 0, 3, 4)).toBe(2)
    expect(inARow(5, 0, 3, 4, 0)).toBe(2)
    expect(inARow(1, 1, 1)).toBe(3)
  })

  it('are none after a day without reviews', () => {
    expect(inARow(3, 0, 0)).toBe(0)
    expect(inARow(0)).toBe(0)
  })
})
