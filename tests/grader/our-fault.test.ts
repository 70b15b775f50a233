import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type LoadedExercise, library } from '#exercises/load.ts'
import { gradeTask } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { type Grader, startGrader } from '#grader/worker.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { isDelayed, queueState, unansweredSubmissions } from '#prisma/queue-state.ts'
import { statusText } from '#scripts/grader/status-text.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'
import { lineGradients, lineSolution } from './line-gradients.ts'

const database = await testDatabase()
const { exercises } = await library()
const [any] = exercises.values()
const key = lineGradients.key
const working = { ...any, ...lineGradients } as LoadedExercise
const broken = { ...working, folder: join(lineGradients.folder, '../broken-reference'), hash: 'broken' }
let sandbox: Sandbox
let grader: Grader
let userId: string

beforeAll(async () => {
  sandbox = await createSandbox()
  grader = await startGrader(await testDatabaseUrl(), sandbox)
  userId = (await database.user.create({ data: {} })).id
})
afterAll(async () => {
  await grader.stop()
  await sandbox.close()
})

async function submit(): Promise<string> {
  const id = crypto.randomUUID()
  await storeAndQueue(database, gradeTask, { id, userId, exercise: key, code: lineSolution, seed: 1 })
  return id
}

const statusOf = async (id: string) => (await database.submission.findUniqueOrThrow({ where: { id } })).status

test('a reference that throws is logged, told, shown to the operator, and tried again', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  exercises.set(key, broken)
  expect(await queueState(database)).toMatchObject({ waiting: 0, failing: 0, mostFailedAttempts: 0, ungraded: 0 })
  const id = await submit()
  expect(await isDelayed(database, id)).toBe(false)
  await expect.poll(() => isDelayed(database, id), { timeout: 15_000 }).toBe(true)

  expect(await statusOf(id)).toBe('queued')
  expect(await queueState(database)).toMatchObject({ waiting: 1, failing: 1, mostFailedAttempts: 1, ungraded: 0 })
  const lastError = `${key}: the reference fails on "Three points": a fault of ours`
  const unanswered = await unansweredSubmissions(database, 10)
  expect(unanswered).toMatchObject([
    { id, exercise: key, status: 'queued', failedAttempts: 1, maxAttempts: 6, lastError },
  ])
  const shown = statusText(1, await queueState(database), unanswered)
  expect(shown).toContain(`${id}  ${key}`)
  expect(shown).toContain('failed 1 of 6 times, again in')
  expect(shown).toContain(lastError)

  const [words, error] = logged.mock.calls[0] ?? []
  logged.mockRestore()
  expect(words).toBe(`grader: attempt 1 of 6 at ${id} failed:`)
  expect(error).toMatchObject({ message: expect.stringContaining(key), cause: { message: 'a fault of ours' } })

  exercises.set(key, working)
  await expect.poll(() => statusOf(id), { timeout: 15_000 }).toBe('passed')
  expect(await queueState(database)).toMatchObject({ waiting: 0, failing: 0, ungraded: 0 })
})

test('what fails at its last attempt counts as not graded, with its reason, and how to try it again is said', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  exercises.set(key, broken)
  const id = await submit()
  await expect.poll(() => isDelayed(database, id), { timeout: 15_000 }).toBe(true)
  await database.$executeRaw`
    SELECT graphile_worker.reschedule_jobs(ARRAY[job.id], run_at => now(), attempts => 5)
    FROM graphile_worker.jobs job WHERE job.key = ${id}`
  await expect.poll(() => statusOf(id), { timeout: 15_000 }).toBe('ungraded')
  logged.mockRestore()
  const state = await queueState(database)
  expect(state).toMatchObject({ waiting: 0, failing: 0, ungraded: 1 })
  const shown = statusText(0, state, await unansweredSubmissions(database, 10))
  expect(shown).toMatch(/Not graded, after every attempt failed:\n.*failed 6 of 6 times\n.*a fault of ours/)
  expect(shown).toContain('npm run regrade -- --ungraded')
  expect(shown).toContain('No grader is alive')
})
