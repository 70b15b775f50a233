import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LoadedExercise, library } from '#exercises/load.ts'
import { grade } from '#grader/grade.ts'
import { decodeVerdict, encodeVerdict, gradeTask } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { regradeSubmission } from '#grader/worker/regrade-job.ts'
import { type Grader, startGrader } from '#grader/worker.ts'
import { Prisma } from '#prisma/client.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { type NewRegrade, outdatedExercises, startRegrade } from '#prisma/regrade.ts'
import { changedSubmissions, regradeCounts } from '#prisma/regrade-report.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

// The older version of an exercise is one whose verdicts differ from what grading gives now, under another hash.
const database = await testDatabase()
const url = await testDatabaseUrl()
const versions = new Map<string, string>()
let sandbox: Sandbox
let sigmoid: LoadedExercise
let wrong: string
let mistake: string
let passing: Prisma.InputJsonValue
let failing: Prisma.InputJsonValue

beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
  const { exercises } = await library()
  for (const { key, hash } of exercises.values()) versions.set(key, hash)
  const found = exercises.get('neural-networks/sigmoid')
  if (!found) throw new Error('there is no exercise neural-networks/sigmoid')
  sigmoid = found
  mistake = Object.keys(sigmoid.mistakes)[0] ?? ''
  wrong = await readFile(join(sigmoid.folder, 'mistakes', `${mistake}.ts`), 'utf8')
  const stored = async (code: string) => encodeVerdict(await grade(sigmoid, code, 1, sandbox)) as Prisma.InputJsonObject
  passing = await stored(sigmoid.solution)
  failing = await stored(wrong)
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await database.regrade.deleteMany()
  await database.user.deleteMany()
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

async function person(name = 'Ada'): Promise<string> {
  return (await database.user.create({ data: { name } })).id
}

type Stored = Partial<Prisma.SubmissionUncheckedCreateInput>

/** A submission as an older version of the exercise judged it. */
async function graded(userId: string, code: string, as: 'passed' | 'failed', given: Stored = {}): Promise<string> {
  const id = crypto.randomUUID()
  const verdict = as === 'passed' ? passing : failing
  const common = { id, userId, exercise: sigmoid.key, code, seed: 1, gradedAt: new Date(), exerciseHash: 'older' }
  await database.submission.create({ data: { ...common, status: as, verdict, ...given } })
  return id
}

const regrade = (given: Partial<NewRegrade> = {}) =>
  startRegrade(database, {
    exercise: sigmoid.key,
    exerciseHash: sigmoid.hash,
    requestedById: null,
    classId: null,
    ...given,
  })

/** Starts a regrade that there must be something for. */
async function started(given: Partial<NewRegrade> = {}): Promise<string> {
  const id = await regrade(given)
  if (id === null) throw new Error('there was nothing to regrade')
  return id
}

async function withGrader<Result>(act: (grader: Grader) => Promise<Result>): Promise<Result> {
  const grader = await startGrader(url, sandbox)
  return act(grader).finally(() => grader.stop())
}

const waiting = () => database.regradedSubmission.count({ where: { gradedAt: null } })
const finished = () => expect.poll(waiting, { timeout: 20_000 }).toBe(0)
const submission = (id: string) => database.submission.findUniqueOrThrow({ where: { id } })

test('a fail that the corrected exercise passes becomes a pass, and a review as of when it was sent', async () => {
  const userId = await person()
  const createdAt = new Date('2026-10-01T08:00:00Z')
  const id = await graded(userId, sigmoid.solution, 'failed', { createdAt, mistake, durationMs: 1000 })
  const regradeId = await started()
  await withGrader(finished)
  expect(await submission(id)).toMatchObject({ status: 'passed', mistake: null, exerciseHash: sigmoid.hash })
  expect(decodeVerdict((await submission(id)).verdict).status).toBe('passed')
  expect(await database.review.findMany({ where: { userId } })).toMatchObject([
    { item: sigmoid.key, rating: 'easy', reviewedAt: createdAt },
  ])
  expect(await changedSubmissions(database, regradeId)).toMatchObject([
    { submissionId: id, change: 'now-passes', statusBefore: 'failed', mistakeBefore: mistake, learner: { id: userId } },
  ])
})

test('a pass that the corrected exercise fails is kept, with the new verdict beside it, and is no review', async () => {
  const userId = await person()
  const id = await graded(userId, wrong, 'passed')
  const regradeId = await started()
  await withGrader(finished)
  const after = await submission(id)
  expect(after).toMatchObject({ status: 'passed', mistake, exerciseHash: sigmoid.hash })
  expect(decodeVerdict(after.verdict)).toMatchObject({ status: 'failed', exerciseHash: sigmoid.hash })
  expect(await database.review.count({ where: { userId } })).toBe(0)
  expect(await changedSubmissions(database, regradeId)).toMatchObject([{ change: 'pass-kept', mistakeAfter: mistake }])
})

test('a kept pass that a later version passes again is told as one that passes now', async () => {
  const id = await graded(await person(), sigmoid.solution, 'passed', { verdict: failing, mistake })
  const regradeId = await started()
  await withGrader(finished)
  expect(await submission(id)).toMatchObject({ status: 'passed', mistake: null })
  expect(await changedSubmissions(database, regradeId)).toMatchObject([{ change: 'now-passes' }])
})

test('the report counts each kind of change, and lists those that changed with what matters most first', async () => {
  const userId = await person()
  const ids = {
    mistake: await graded(userId, wrong, 'failed', { mistake: 'one-that-was-renamed' }),
    passes: await graded(userId, sigmoid.solution, 'failed', { mistake }),
    same: await graded(userId, wrong, 'failed', { mistake }),
    kept: await graded(userId, wrong, 'passed'),
    otherwise: await graded(userId, 'export function sigmoid(', 'failed'),
  }
  const regradeId = await started()
  expect((await regradeCounts(database, [regradeId])).get(regradeId)).toMatchObject({ total: 5, done: 0 })
  await withGrader(finished)
  expect((await regradeCounts(database, [regradeId])).get(regradeId)).toEqual({
    total: 5,
    done: 5,
    by: { 'now-passes': 1, 'pass-kept': 1, 'other-mistake': 1, otherwise: 1, same: 1, 'not-regraded': 0, waiting: 0 },
  })
  const listed = await changedSubmissions(database, regradeId)
  expect(listed.map(({ submissionId }) => submissionId)).toEqual([ids.kept, ids.passes, ids.mistake, ids.otherwise])
})

test('what is affected has a verdict of another version or could not be graded; nothing else is', async () => {
  const userId = await person()
  const old = await graded(userId, wrong, 'failed')
  const ungraded = await graded(userId, wrong, 'failed', {
    status: 'ungraded',
    verdict: Prisma.DbNull,
    exerciseHash: null,
  })
  await graded(userId, wrong, 'failed', { exerciseHash: sigmoid.hash })
  await graded(userId, wrong, 'failed', { status: 'queued', exerciseHash: null })
  await graded(userId, wrong, 'failed', { status: 'gave-up', exerciseHash: null })
  await graded(userId, wrong, 'failed', { exercise: 'neural-networks/an-exercise-that-is-gone' })
  const everybody = { classId: null }
  expect(await outdatedExercises(database, versions, everybody)).toEqual([
    { exercise: sigmoid.key, submissions: 2, learners: 1, ungraded: 1 },
  ])
  const ungradedFirst = await started({ ungradedOnly: true })
  const rest = await started()
  const rows = await database.regradedSubmission.findMany({ select: { regradeId: true, submissionId: true } })
  expect(rows).toHaveLength(2)
  expect(rows).toContainEqual({ regradeId: ungradedFirst, submissionId: ungraded })
  expect(rows).toContainEqual({ regradeId: rest, submissionId: old })
  await withGrader(finished)
  expect(await submission(ungraded)).toMatchObject({ status: 'failed', mistake })
  expect(await outdatedExercises(database, versions, everybody)).toEqual([])
  expect(await regrade()).toBeNull()
})

test('asked again while it runs, even at the same moment, it adds nothing', async () => {
  const userId = await person()
  for (let count = 0; count < 3; count++) await graded(userId, wrong, 'passed')
  const ids = await Promise.all([regrade(), regrade(), regrade()])
  expect(new Set(ids).size).toBe(1)
  expect(await database.regradedSubmission.count()).toBe(3)
  const [jobs] = await database.$queryRaw<[{ count: number }]>`SELECT count(*)::int FROM graphile_worker.jobs`
  expect(jobs.count).toBe(3)
})

test('a regrade for a newer version takes over what still waits for the older one', async () => {
  const id = await graded(await person(), wrong, 'passed')
  const older = await started({ exerciseHash: 'in between' })
  const newer = await started()
  expect(newer).not.toBe(older)
  await withGrader(finished)
  expect(await database.regradedSubmission.findMany()).toMatchObject([{ regradeId: newer, submissionId: id }])
  expect(await submission(id)).toMatchObject({ exerciseHash: sigmoid.hash })
})

test('only the learners of the class are regraded for a class', async () => {
  const [learner, instructor, stranger] = [await person('L'), await person('I'), await person('S')]
  const data = { name: 'A', code: crypto.randomUUID(), courses: ['neural-networks'] }
  const { id: classId } = await database.class.create({ data })
  await database.classMember.create({ data: { classId, userId: learner, role: 'learner' } })
  await database.classMember.create({ data: { classId, userId: instructor, role: 'instructor' } })
  const own = await graded(learner, wrong, 'failed')
  for (const other of [instructor, stranger]) await graded(other, wrong, 'failed')
  expect(await outdatedExercises(database, versions, { classId })).toMatchObject([{ submissions: 1, learners: 1 }])
  await started({ classId })
  expect(await database.regradedSubmission.findMany()).toMatchObject([{ submissionId: own }])
})

test('a submission that the queue delivers twice, at the same moment, is regraded once', async () => {
  const submissionId = await graded(await person(), sigmoid.solution, 'failed')
  const regradeId = await started()
  await Promise.all([1, 2].map(() => regradeSubmission(database, { regradeId, submissionId }, sandbox)))
  const once = await submission(submissionId)
  await regradeSubmission(database, { regradeId, submissionId }, sandbox)
  expect(await submission(submissionId)).toEqual(once)
  expect(await database.review.count()).toBe(1)
})

test('what cannot be regraded keeps its verdict, and is told once no attempt is left', async () => {
  const submissionId = await graded(await person(), wrong, 'passed')
  const regradeId = await started({ exerciseHash: 'a version that no grader has' })
  await expect(regradeSubmission(database, { regradeId, submissionId }, sandbox)).rejects.toThrow(/another version/)
  const before = await submission(submissionId)
  await database.$executeRaw`SELECT graphile_worker.reschedule_jobs(array_agg(id), attempts => 5) FROM graphile_worker.jobs`
  await withGrader(finished)
  expect(await submission(submissionId)).toEqual(before)
  expect(await changedSubmissions(database, regradeId)).toMatchObject([{ change: 'not-regraded' }])
  // It is still outdated, so it can be asked for again.
  expect(await regrade()).not.toBeNull()
})

test('a new submission does not wait for a regrade of many', async () => {
  const userId = await person()
  for (let count = 0; count < 40; count++) await graded(userId, wrong, 'passed')
  await started()
  await withGrader(async () => {
    await expect.poll(waiting, { interval: 5 }).toBeLessThan(40)
    const id = crypto.randomUUID()
    await storeAndQueue(database, gradeTask, { id, userId, exercise: sigmoid.key, code: sigmoid.solution, seed: 1 })
    await expect.poll(async () => (await submission(id)).status, { interval: 5, timeout: 5000 }).toBe('passed')
    expect(await waiting()).toBeGreaterThan(0)
    await finished()
  })
})

test('a grader killed in the middle loses nothing: another one does the rest, each submission once', async () => {
  const userId = await person()
  const right = new Set<string>()
  for (let count = 0; count < 30; count++) {
    right.add(await graded(userId, sigmoid.solution, 'failed', { mistake }))
    await graded(userId, wrong, 'passed')
  }
  const regradeId = await started()
  const killed = spawn(process.execPath, ['scripts/grader.ts'], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise((resolve) => killed.once('exit', resolve))
  await expect.poll(waiting, { interval: 5, timeout: 30_000 }).toBeLessThan(58)
  killed.kill('SIGKILL')
  await gone
  expect(await waiting()).toBeGreaterThan(0)
  await withGrader(finished)
  const { by } = (await regradeCounts(database, [regradeId])).get(regradeId) ?? {}
  expect(by).toMatchObject({ 'now-passes': 30, 'pass-kept': 30, waiting: 0 })
  const rows = await database.submission.findMany({ select: { id: true, status: true, verdict: true } })
  expect(rows.every(({ status }) => status === 'passed')).toBe(true)
  for (const { id, verdict } of rows) expect(decodeVerdict(verdict).status).toBe(right.has(id) ? 'passed' : 'failed')
  // All thirty passes are of one exercise, in one sitting: the first is the review, the rest is practice.
  expect(await database.review.count({ where: { userId } })).toBe(1)
})
