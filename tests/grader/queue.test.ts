import { afterAll, beforeAll, expect, test } from 'vitest'
import { gradeTask } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { type Grader, startGrader } from '#grader/worker.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { freeOrphanedJobs } from '#prisma/grader-heartbeat.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

const database = await testDatabase()
let sandbox: Sandbox
let grader: Grader

beforeAll(async () => {
  sandbox = await createSandbox()
  grader = await startGrader(await testDatabaseUrl(), sandbox)
})
afterAll(async () => {
  await grader.stop()
  await sandbox.close()
})

const newLearner = async () => (await database.user.create({ data: {} })).id
/** Costs the grader next to nothing, so that a test is about its place in the queue. */
const unreadable = 'export function sigmoid('

/** Queues in one transaction, in this order, as if all had been sent in the same moment. */
async function submitAll(learners: readonly string[], code = unreadable): Promise<string[]> {
  const ids = learners.map(() => crypto.randomUUID())
  await database.$transaction(async (tx) => {
    for (const [at, userId] of learners.entries()) {
      const id = ids[at] as string
      await storeAndQueue(tx, gradeTask, { id, userId, exercise: 'neural-networks/sigmoid', code, seed: 3 })
    }
  })
  return ids
}

const waiting = () => database.submission.count({ where: { status: 'queued' } })

test("a hundred of one learner's submissions do not delay the one of another, and are all graded", async () => {
  const [many, one] = [await newLearner(), await newLearner()]
  const ids = await submitAll([...Array(100).fill(many), one])
  await expect.poll(waiting, { timeout: 50_000 }).toBe(0)
  const graded = await database.submission.findMany({
    where: { id: { in: ids } },
    orderBy: { gradedAt: 'asc' },
    select: { userId: true, status: true },
  })
  expect(graded.filter(({ status }) => status === 'ungradable').length).toBe(101)
  // The first of either comes before the second of anybody; workers that run side by side may change places by a few.
  expect(graded.findIndex(({ userId }) => userId === one)).toBeLessThan(6)
})

test('what waits longest of one learner is graded first', async () => {
  const learner = await newLearner()
  const ids = await submitAll(Array(20).fill(learner))
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  const graded = await database.submission.findMany({ where: { userId: learner }, orderBy: { gradedAt: 'asc' } })
  const places = graded.map(({ id }) => ids.indexOf(id))
  for (const [at, place] of places.entries()) expect(Math.abs(place - at)).toBeLessThan(6)
})

test('a slow job stays with the grader that is at work on it', async () => {
  const learner = await newLearner()
  const [id = ''] = await submitAll([learner], 'export function sigmoid(z) { for (;;) {} }')
  const held = async () => {
    const [job] = await database.$queryRaw<{ heldBy: string | null }[]>`
      SELECT locked_by AS "heldBy" FROM graphile_worker.jobs WHERE key = ${id}`
    return job?.heldBy ?? null
  }
  await expect.poll(held).not.toBeNull()
  const holder = await held()
  await database.$executeRaw`
    UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE key = ${id}`
  await freeOrphanedJobs(database)
  expect(await held()).toBe(holder)
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0)
  expect(await database.submission.findUnique({ where: { id } })).toMatchObject({ status: 'timed-out' })
})
