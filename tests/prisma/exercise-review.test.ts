import { beforeEach, expect, test } from 'vitest'
import type { Prisma } from '#prisma/client.ts'
import { recordExerciseReview, recordReviewsAfter } from '#prisma/exercise-review.ts'
import { testDatabase } from '../database.ts'

const database = await testDatabase()
const exercise = 'neural-networks/sigmoid'
const exercises = new Map([[exercise, { minutes: 3 }]])
const minutes = 5
let userId: string

beforeEach(async () => {
  userId = (await database.user.create({ data: {} })).id
})

const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 0, day, 12, minute))

/** Stores a submission, and records it as the grader or the web would. */
async function submit(createdAt: Date, row: Partial<Prisma.SubmissionUncheckedCreateInput>): Promise<boolean> {
  const id = crypto.randomUUID()
  await database.submission.create({
    data: { id, userId, exercise, code: '', seed: 1, createdAt, durationMs: 60_000, status: 'passed', ...row },
  })
  if (row.status && row.status !== 'gave-up') return false
  return database.$transaction((tx) => recordExerciseReview(tx, id, minutes, exercises))
}

const ratings = async () =>
  (await database.review.findMany({ where: { userId }, orderBy: { reviewedAt: 'asc' } })).map(({ rating }) => rating)

test('passing at once and quickly is easy, slowly is good', async () => {
  await submit(at(1), {})
  expect(await ratings()).toEqual(['easy'])
  await database.review.deleteMany()
  await database.memory.deleteMany()
  await submit(at(2), { durationMs: 6 * 60_000 })
  expect(await ratings()).toEqual(['good'])
})

test('passing after a failure is hard, and so is passing with a hint', async () => {
  await submit(at(1, 0), { status: 'failed' })
  await submit(at(1, 1), {})
  expect(await ratings()).toEqual(['hard'])
  await database.review.deleteMany()
  await database.memory.deleteMany()
  await submit(at(1, 2), { hintsSeen: 1 })
  expect(await ratings()).toEqual(['hard'])
})

test('what could not be graded costs nothing', async () => {
  await submit(at(1, 0), { status: 'ungradable' })
  await submit(at(1, 0), { status: 'ungraded' })
  await submit(at(1, 1), {})
  expect(await ratings()).toEqual(['easy'])
})

test('giving up is again, and passing right after it is practice', async () => {
  expect(await submit(at(1, 0), { status: 'gave-up' })).toBe(true)
  expect(await submit(at(1, 1), {})).toBe(false)
  expect(await ratings()).toEqual(['again'])
})

test('failures in practice between two reviews do not count against the second one', async () => {
  await submit(at(1), {})
  const { dueAt } = await database.memory.findFirstOrThrow({ where: { userId } })
  await submit(at(2), { status: 'failed' })
  await submit(new Date(dueAt.getTime() + 3_600_000), { purpose: 'review' })
  expect(await ratings()).toEqual(['easy', 'easy'])
})

test('passing a due exercise with the code of practice is no review: it was not written from blank', async () => {
  await submit(at(1), {})
  const { dueAt } = await database.memory.findFirstOrThrow({ where: { userId } })
  expect(await submit(new Date(dueAt.getTime() + 3_600_000), { purpose: 'practice' })).toBe(false)
  expect(await submit(new Date(dueAt.getTime() + 7_200_000), { purpose: 'review' })).toBe(true)
})

test('recording a submission again changes nothing', async () => {
  const id = crypto.randomUUID()
  await database.submission.create({
    data: { id, userId, exercise, code: '', seed: 1, createdAt: at(1), durationMs: 60_000, status: 'passed' },
  })
  const record = () => database.$transaction((tx) => recordExerciseReview(tx, id, minutes, exercises))
  await Promise.all([record(), record(), record()])
  expect(await ratings()).toEqual(['easy'])
  expect((await database.memory.findFirstOrThrow({ where: { userId } })).reps).toBe(1)
})

test('of two submissions that pass at the same time, one is the review', async () => {
  const counted = await Promise.all([submit(at(1, 0), {}), submit(at(1, 1), {})])
  expect(counted.filter(Boolean)).toHaveLength(1)
  expect(await ratings()).toHaveLength(1)
})

/** Gives a queued submission its status, and records what follows, as the grader does. */
async function end(id: string, status: string): Promise<void> {
  const submission = await database.submission.update({ where: { id }, data: { status } })
  await database.$transaction((tx) => recordReviewsAfter(tx, submission, minutes, exercises))
}

test.each([
  ['failed', ['hard']],
  ['ungraded', ['easy']],
])('a pass waits for what was sent before it, which then %s', async (status, expected) => {
  const id = crypto.randomUUID()
  await submit(at(1, 0), { id, status: 'queued' })
  expect(await submit(at(1, 1), {})).toBe(false)
  await end(id, status)
  expect(await ratings()).toEqual(expected)
})

test('of two passes graded the wrong way round, the one sent first is the review', async () => {
  const id = crypto.randomUUID()
  await submit(at(1, 0), { id, status: 'queued' })
  await submit(at(1, 1), {})
  await end(id, 'passed')
  expect(await database.review.findMany({ where: { userId } })).toMatchObject([
    { rating: 'easy', reviewedAt: at(1, 0) },
  ])
})

test('giving up does not wait: whatever was sent before, the solution has been seen', async () => {
  await submit(at(1, 0), { status: 'queued' })
  expect(await submit(at(1, 1), { status: 'gave-up' })).toBe(true)
  expect(await ratings()).toEqual(['again'])
})
