import { beforeAll, describe, expect, it } from 'vitest'
import type { LoggedReview } from '#app/_core/memory.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { recordReviews, refold } from '#prisma/review-log.ts'
import { testDatabase } from '#tests/database.ts'

const exercises = new Set(['neural-networks/sigmoid'])
const settings = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4, desiredRetention: 0.9 }

let db: PrismaClient
beforeAll(async () => {
  db = await testDatabase()
})

const newUser = () => db.user.create({ data: settings }).then(({ id }) => id)

const review = (change: Partial<LoggedReview> = {}): LoggedReview => ({
  id: crypto.randomUUID(),
  item: 'neural-networks/sigmoid-range',
  rating: 'good',
  reviewedAt: new Date('2026-11-24T13:00:00.123Z'),
  durationMs: 4000,
  ...change,
})

describe('recordReviews', () => {
  it('stores what was answered, and the moment to the millisecond', async () => {
    const userId = await newUser()
    const entry = { ...review(), answer: { typed: '0,5', right: true } }
    const { accepted } = await recordReviews(db, userId, { reviews: [entry], undos: [] }, exercises)
    expect(accepted).toEqual([entry.id])
    expect(await db.review.findUnique({ where: { id: entry.id } })).toMatchObject({ userId, ...entry })
  })

  it('accepts a repeated post, and keeps the first version of an entry', async () => {
    const userId = await newUser()
    const entry = review()
    await recordReviews(db, userId, { reviews: [entry], undos: [] }, exercises)
    const again = await recordReviews(db, userId, { reviews: [{ ...entry, rating: 'easy' }], undos: [] }, exercises)
    expect(again).toMatchObject({ accepted: [entry.id], refused: [] })
    expect(await db.review.findMany({ where: { userId }, select: { rating: true } })).toEqual([{ rating: 'good' }])
  })

  it('refuses an id that is taken by somebody else, keeps the rest of the post, and touches nothing of theirs', async () => {
    const [owner, other] = [await newUser(), await newUser()]
    const theirs = review()
    await recordReviews(db, owner, { reviews: [theirs], undos: [] }, exercises)
    const mine = review({ item: 'neural-networks/other' })
    const result = await recordReviews(
      db,
      other,
      { reviews: [{ ...theirs, rating: 'again' }, mine], undos: [] },
      exercises,
    )
    expect(result).toMatchObject({ accepted: [mine.id], refused: [theirs.id] })
    expect(await db.review.count({ where: { userId: other } })).toBe(1)
    expect(await db.review.findUnique({ where: { id: theirs.id } })).toMatchObject({ userId: owner, rating: 'good' })
  })

  it("does not undo another person's review, nor say that it exists", async () => {
    const [owner, other] = [await newUser(), await newUser()]
    const theirs = review()
    await recordReviews(db, owner, { reviews: [theirs], undos: [] }, exercises)
    const undo = { id: crypto.randomUUID(), reviewId: theirs.id, undoneAt: new Date() }
    const unknown = { id: crypto.randomUUID(), reviewId: crypto.randomUUID(), undoneAt: new Date() }
    const result = await recordReviews(db, other, { reviews: [], undos: [undo, unknown] }, exercises)
    expect(result).toMatchObject({ accepted: [undo.id, unknown.id], refused: [] })
    await refold(db, owner, exercises)
    expect(await db.memory.count({ where: { userId: owner } })).toBe(1)
  })

  it('lets an undo come before the review that it takes back', async () => {
    const userId = await newUser()
    const entry = review()
    const undo = { id: crypto.randomUUID(), reviewId: entry.id, undoneAt: new Date() }
    await recordReviews(db, userId, { reviews: [], undos: [undo] }, exercises)
    const { memories } = await recordReviews(db, userId, { reviews: [entry], undos: [] }, exercises)
    expect(memories.get(entry.item)).toBeNull()
    expect(await db.memory.count({ where: { userId } })).toBe(0)
  })

  it('accepts a second undo of the same review under another id', async () => {
    const userId = await newUser()
    const entry = review()
    const undo = (id: string) => ({ id, reviewId: entry.id, undoneAt: new Date() })
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
    await recordReviews(db, userId, { reviews: [entry], undos: [undo(first)] }, exercises)
    const result = await recordReviews(db, userId, { reviews: [], undos: [undo(second)] }, exercises)
    expect(result).toMatchObject({ accepted: [second], refused: [] })
  })

  it('schedules exercises in days and cards in minutes', async () => {
    const userId = await newUser()
    const reviews = [review({ item: 'neural-networks/sigmoid' }), review()]
    const { memories } = await recordReviews(db, userId, { reviews, undos: [] }, exercises)
    expect(memories.get('neural-networks/sigmoid')?.state).toBe('review')
    expect(memories.get('neural-networks/sigmoid-range')?.state).toBe('learning')
  })

  it('answers an empty post with nothing', async () => {
    const result = await recordReviews(db, await newUser(), { reviews: [], undos: [] }, exercises)
    expect(result).toEqual({ accepted: [], refused: [], memories: new Map() })
  })

  it('stores nothing of a post that fails', async () => {
    const userId = await newUser()
    const impossible = review({ durationMs: Number.NaN })
    await expect(recordReviews(db, userId, { reviews: [review(), impossible], undos: [] }, exercises)).rejects.toThrow()
    expect(await db.review.count({ where: { userId } })).toBe(0)
  })
})

describe('refold', () => {
  it('schedules anew with changed settings', async () => {
    const userId = await newUser()
    const dueAfter = async () => (await db.memory.findFirstOrThrow({ where: { userId } })).dueAt
    await recordReviews(db, userId, { reviews: [review({ rating: 'easy' })], undos: [] }, exercises)
    const before = await dueAfter()
    await db.user.update({ where: { id: userId }, data: { desiredRetention: 0.97 } })
    await refold(db, userId, exercises)
    expect((await dueAfter()).getTime()).toBeLessThan(before.getTime())
  })
})
