import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '#exercises/load.ts'
import { decodeVerdict, gradeTask, verdictChannel } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { gradeSubmission } from '#grader/worker/grade-job.ts'
import { type Grader, startGrader } from '#grader/worker.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { liveGraders } from '#prisma/grader-heartbeat.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

const database = await testDatabase()
const listener = new pg.Client({ connectionString: await testDatabaseUrl() })
const announced = new Map<string, () => void>()
let sandbox: Sandbox
let grader: Grader
let userId: string

beforeAll(async () => {
  await listener.connect()
  await listener.query(`LISTEN ${verdictChannel}`)
  listener.on('notification', ({ payload }) => announced.get(payload ?? '')?.())
  sandbox = await createSandbox()
  grader = await startGrader(await testDatabaseUrl(), sandbox)
  userId = (await database.user.create({ data: {} })).id
})
afterAll(async () => {
  await grader.stop()
  await sandbox.close()
  await listener.end()
})

/** Enqueues as the web does, and waits for the announcement. */
async function submit(code: string, { exercise = 'neural-networks/sigmoid', by = userId, attempts = 0 } = {}) {
  const id = crypto.randomUUID()
  const verdict = new Promise<void>((heard) => announced.set(id, heard))
  await database.$transaction(async (tx) => {
    await storeAndQueue(tx, gradeTask, { id, userId: by, exercise, code, seed: 3, durationMs: 1000 })
    await tx.$executeRaw`
      SELECT graphile_worker.reschedule_jobs(ARRAY[job.id], attempts => ${attempts}::int)
      FROM graphile_worker.jobs job WHERE job.key = ${id}`
  })
  await verdict
  return database.submission.findUniqueOrThrow({ where: { id } })
}

async function sigmoid() {
  const exercise = (await library()).exercises.get('neural-networks/sigmoid')
  if (!exercise) throw new Error('there is no exercise neural-networks/sigmoid')
  return exercise
}

test('a solution passes, and passing it is the first review of that exercise', async () => {
  const { solution, hash, key } = await sigmoid()
  const submission = await submit(solution)
  expect(submission).toMatchObject({ status: 'passed', mistake: null, exerciseHash: hash })
  expect(decodeVerdict(submission.verdict).cases.length).toBeGreaterThan(0)
  const reviews = await database.review.findMany({ where: { userId } })
  expect(reviews).toMatchObject([{ item: key, rating: 'easy', reviewedAt: submission.createdAt }])
})

test('a named mistake is stored by its id, and is no review', async () => {
  const { folder, mistakes } = await sigmoid()
  const [id = ''] = Object.keys(mistakes)
  const reviews = await database.review.count()
  const submission = await submit(await readFile(join(folder, 'mistakes', `${id}.ts`), 'utf8'))
  expect(submission).toMatchObject({ status: 'failed', mistake: id })
  expect(await database.review.count()).toBe(reviews)
})

test('a submission that has a verdict is left alone when the queue delivers it again', async () => {
  const { solution } = await sigmoid()
  const { id } = await submit('export function sigmoid(')
  const before = await database.submission.update({ where: { id }, data: { code: solution } })
  expect(before.status).toBe('ungradable')
  await gradeSubmission(database, id, sandbox)
  expect(await database.submission.findUnique({ where: { id } })).toEqual(before)
})

test('a grader that was killed between a verdict and its reviews leaves them to the next delivery', async () => {
  const { solution, key } = await sigmoid()
  const by = (await database.user.create({ data: {} })).id
  const row = { userId: by, exercise: key, code: solution, seed: 1, gradedAt: new Date() }
  const [failed, passed] = [crypto.randomUUID(), crypto.randomUUID()]
  await database.submission.createMany({
    data: [
      { ...row, id: failed, status: 'failed', createdAt: new Date('2026-01-01T10:00:00Z') },
      { ...row, id: passed, status: 'passed', createdAt: new Date('2026-01-01T10:00:01Z') },
    ],
  })
  for (let delivery = 0; delivery < 2; delivery++) await gradeSubmission(database, failed, sandbox)
  expect(await database.review.findMany({ where: { userId: by } })).toMatchObject([{ rating: 'hard' }])
})

test('two graders given the same submission store one verdict', async () => {
  const { solution, key } = await sigmoid()
  const { id } = await database.submission.create({
    data: { id: crypto.randomUUID(), userId, exercise: key, code: solution, seed: 1 },
  })
  let heard = 0
  announced.set(id, () => heard++)
  await Promise.all([gradeSubmission(database, id, sandbox), gradeSubmission(database, id, sandbox)])
  await listener.query('SELECT 1')
  expect(heard).toBe(1)
})

test('a fault of ours is no verdict: the job fails, to be tried again', async () => {
  const { id } = await database.submission.create({
    data: { id: crypto.randomUUID(), userId, exercise: 'neural-networks/no-such-exercise', code: '', seed: 1 },
  })
  await expect(gradeSubmission(database, id, sandbox)).rejects.toThrow(/no exercise/)
  expect(await database.submission.findUnique({ where: { id } })).toMatchObject({ status: 'queued', verdict: null })
})

test('what fails at its last attempt is told to be ungraded, and is neither a verdict nor a review', async () => {
  const by = (await database.user.create({ data: {} })).id
  const submission = await submit('', { by, exercise: 'neural-networks/no-such-exercise', attempts: 5 })
  expect(submission).toMatchObject({ status: 'ungraded', verdict: null, mistake: null, gradedAt: null })
  expect(await database.review.count({ where: { userId: by } })).toBe(0)
})

test('a pass that overtakes what was sent before it waits for that, and counts its failure', async () => {
  const { solution } = await sigmoid()
  const by = (await database.user.create({ data: {} })).id
  const order: string[] = []
  const slow = submit('export function sigmoid(z) { for (;;) {} }', { by }).then(({ status }) => order.push(status))
  await expect.poll(() => database.submission.count({ where: { userId: by } })).toBe(1)
  const { status } = await submit(solution, { by })
  order.push(status)
  expect(await database.review.count({ where: { userId: by } })).toBe(0)
  await slow
  expect(order).toEqual(['passed', 'timed-out'])
  await expect.poll(() => database.review.findMany({ where: { userId: by } })).toMatchObject([{ rating: 'hard' }])
})

test('a grader shows that it is alive, and takes its sign away when it stops', async () => {
  const before = await liveGraders(database)
  const second = await startGrader(await testDatabaseUrl(), sandbox)
  expect(await liveGraders(database)).toBe(before + 1)
  await second.stop()
  expect(await liveGraders(database)).toBe(before)
})
