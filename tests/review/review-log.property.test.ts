import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fold } from '#app/_core/fold.ts'
import type { LoggedReview, Memory } from '#app/_core/memory.ts'
import { exerciseSteps } from '#app/_core/schedule.ts'
import type { PrismaClient } from '#prisma/client.ts'
import type { UndoEntry } from '#prisma/review-entry.ts'
import { recordReviews, refold } from '#prisma/review-log.ts'
import { anyGap, anyRating } from '#tests/core/logs.ts'
import { testDatabase } from '#tests/database.ts'

const settings = { timeZone: 'Australia/Lord_Howe', dayStartHour: 4, desiredRetention: 0.87 }
const exercises = new Set(['neural-networks/sigmoid'])
const items = ['neural-networks/a', 'neural-networks/b', 'neural-networks/sigmoid']

let db: PrismaClient
beforeAll(async () => {
  db = await testDatabase()
})

const newUser = () => db.user.create({ data: settings }).then(({ id }) => id)

async function memoriesOf(userId: string): Promise<Record<string, Memory>> {
  const rows = await db.memory.findMany({ where: { userId } })
  return Object.fromEntries(rows.map(({ userId: _user, item, ...memory }) => [item, memory as Memory]))
}

function foldOf(reviews: readonly LoggedReview[], undos: readonly UndoEntry[]): Record<string, Memory> {
  const undone = new Set(undos.map(({ reviewId }) => reviewId))
  return Object.fromEntries(
    items.flatMap((item) => {
      const rules = exercises.has(item) ? { ...settings, steps: exerciseSteps } : settings
      const memory = fold(
        reviews.filter((review) => review.item === item),
        undone,
        rules,
      )
      return memory ? [[item, memory]] : []
    }),
  )
}

const anyReview = fc.record({ item: fc.constantFrom(...items), rating: anyRating, gap: anyGap, undone: fc.boolean() })

/** A log of several items with some undos, cut into posts: in any order, with repeats, together or one after another. */
const anyHistory = fc.array(anyReview, { minLength: 1, maxLength: 12 }).chain((entries) => {
  let at = Date.parse('2026-04-01T12:00:00Z')
  const reviews: LoggedReview[] = entries.map(({ item, rating, gap }) => {
    at += gap
    return { id: crypto.randomUUID(), item, rating, reviewedAt: new Date(at), durationMs: 1000 }
  })
  const undos: UndoEntry[] = reviews
    .filter((_, index) => entries[index]?.undone)
    .map(({ id }) => ({ id: crypto.randomUUID(), reviewId: id, undoneAt: new Date(at) }))
  const sent = [
    ...reviews.map((review) => ({ reviews: [review], undos: [] as UndoEntry[] })),
    ...undos.map((undo) => ({ reviews: [] as LoggedReview[], undos: [undo] })),
  ]
  const arrivals = fc
    .tuple(fc.shuffledSubarray(sent, { minLength: sent.length }), fc.subarray(sent))
    .map(([all, repeated]) => [...all, ...repeated])
  return fc.record({
    reviews: fc.constant(reviews),
    undos: fc.constant(undos),
    arrivals,
    size: fc.integer({ min: 1, max: 6 }),
  })
})

type Arrival = { reviews: LoggedReview[]; undos: UndoEntry[] }

const posts = (arrivals: readonly Arrival[], size: number): Arrival[] =>
  Array.from({ length: Math.ceil(arrivals.length / size) }, (_, index) => {
    const part = arrivals.slice(index * size, (index + 1) * size)
    return { reviews: part.flatMap(({ reviews }) => reviews), undos: part.flatMap(({ undos }) => undos) }
  })

describe('memory in the database', () => {
  it('is the fold of the log, however the log was split, ordered and repeated in posts', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ reviews, undos, arrivals, size }) => {
        const userId = await newUser()
        for (const post of posts(arrivals, size)) await recordReviews(db, userId, post, exercises)
        expect(await memoriesOf(userId)).toEqual(foldOf(reviews, undos))
        expect(await db.review.count({ where: { userId } })).toBe(reviews.length)
        expect(await db.reviewUndo.count({ where: { userId } })).toBe(undos.length)
      }),
      { numRuns: 40 },
    )
  })

  it('is the fold of the log also when several devices post at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ reviews, undos, arrivals, size }) => {
        const userId = await newUser()
        await Promise.all(posts(arrivals, size).map((post) => recordReviews(db, userId, post, exercises)))
        expect(await memoriesOf(userId)).toEqual(foldOf(reviews, undos))
      }),
      { numRuns: 25 },
    )
  })

  it('is the same after it has been lost and computed anew', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ reviews, undos, arrivals }) => {
        const userId = await newUser()
        for (const post of posts(arrivals, 100)) await recordReviews(db, userId, post, exercises)
        await db.memory.deleteMany({ where: { userId } })
        await db.memory.create({
          data: { userId, item: 'never/reviewed', ...foldOf(reviews, [])[reviews[0]?.item ?? ''], ...stray },
        })
        await refold(db, userId, exercises)
        expect(await memoriesOf(userId)).toEqual(foldOf(reviews, undos))
      }),
      { numRuns: 15 },
    )
  })
})

const stray = {
  state: 'review',
  step: 0,
  stabilityDays: 1,
  difficulty: 5,
  dueAt: new Date(0),
  lastReviewedAt: new Date(0),
  reps: 1,
  lapses: 0,
}
