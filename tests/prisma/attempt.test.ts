import { beforeEach, describe, expect, it } from 'vitest'
import { failuresUpTo, lastEnd, openHints } from '#prisma/attempt.ts'
import { openedHints, storeHints } from '#prisma/hints.ts'
import { testDatabase } from '../database.ts'

const database = await testDatabase()
const exercise = 'neural-networks/sigmoid'
const purpose = 'practice'
let userId: string

beforeEach(async () => {
  userId = (await database.user.create({ data: {} })).id
})

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute))

function submit(minute: number, status: string, row: { exercise?: string; purpose?: string } = {}) {
  const data = { id: crypto.randomUUID(), userId, exercise, purpose, code: '', seed: 1, createdAt: at(minute), status }
  return database.submission.create({ data: { ...data, ...row } })
}

/** Opens a hint at this minute. */
function open(minute: number, number: number, row: { id?: string; purpose?: string; agoMs?: number } = {}) {
  const opening = { id: crypto.randomUUID(), exercise, purpose, number, agoMs: 0, ...row }
  return storeHints(database, userId, [opening], at(minute))
}

const openNow = (change = {}) => openHints(database, { userId, exercise, purpose, ...change })

describe('opened hints', () => {
  it('are open until the attempt is passed or given up, and stay in the history', async () => {
    expect(await openNow()).toBe(0)
    await open(1, 1)
    await open(2, 2)
    await submit(3, 'failed')
    expect(await openNow()).toBe(2)
    await submit(4, 'passed')
    expect(await openNow()).toBe(0)
    await open(5, 1)
    expect(await openNow()).toBe(1)
    await submit(6, 'gave-up')
    expect(await openNow()).toBe(0)
    const history = await openedHints(database, userId, exercise)
    expect(history.map(({ number, openedAt }) => [number, openedAt])).toEqual([
      [1, at(5)],
      [2, at(2)],
      [1, at(1)],
    ])
  })

  it('are those of this attempt alone: not of a review, another exercise or another person', async () => {
    await open(1, 3)
    expect(await openNow({ purpose: 'review' })).toBe(0)
    expect(await openNow({ exercise: 'neural-networks/softmax' })).toBe(0)
    const { id } = await database.user.create({ data: {} })
    expect(await openNow({ userId: id })).toBe(0)
    expect(await openedHints(database, id, exercise)).toEqual([])
  })

  it('are noted once, when they were opened and not when they were sent', async () => {
    const id = crypto.randomUUID()
    const [first] = await open(10, 1, { id, agoMs: 5 * 60_000 })
    expect(first).toEqual({ id, number: 1, purpose, openedAt: at(5) })
    expect(await open(20, 1, { id })).toEqual([first])
    expect(await openedHints(database, userId, exercise)).toHaveLength(1)
  })

  it('that were opened offline before a pass do not open in the attempt after it', async () => {
    await submit(8, 'passed')
    await open(10, 2, { agoMs: 5 * 60_000 })
    expect(await openNow()).toBe(0)
  })

  it("stay another person's, when somebody sends their id", async () => {
    const id = crypto.randomUUID()
    await open(1, 1, { id })
    const owner = userId
    userId = (await database.user.create({ data: {} })).id
    expect(await open(2, 2, { id })).toEqual([])
    expect(await openedHints(database, owner, exercise)).toMatchObject([{ id, number: 1, openedAt: at(1) }])
  })
})

describe('the failures of an attempt', () => {
  const upTo = ({ createdAt }: { createdAt: Date }, change = {}) =>
    failuresUpTo(database, { userId, exercise, purpose, createdAt, ...change })

  it('are counted from its start up to a submission, itself included', async () => {
    const [first, second] = [await submit(1, 'failed'), await submit(2, 'timed-out')]
    const third = await submit(3, 'failed')
    expect([await upTo(first), await upTo(second), await upTo(third)]).toEqual([1, 2, 3])
  })

  it('begin anew after a pass, and after giving up', async () => {
    await submit(1, 'failed')
    await submit(2, 'passed')
    expect(await upTo(await submit(3, 'failed'))).toBe(1)
    await submit(4, 'gave-up')
    expect(await upTo(await submit(5, 'crashed'))).toBe(1)
    expect(await lastEnd(database, { userId, exercise }, at(5))).toEqual(at(4))
  })

  it('are none where nothing could be graded, and none of another exercise or of practice before a review', async () => {
    await submit(1, 'ungradable')
    await submit(2, 'ungraded')
    await submit(3, 'queued')
    await submit(4, 'failed', { exercise: 'neural-networks/softmax' })
    await submit(5, 'failed')
    expect(await upTo(await submit(6, 'failed', { purpose: 'review' }), { purpose: 'review' })).toBe(1)
  })
})
