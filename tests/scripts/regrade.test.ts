import { execFile } from 'node:child_process'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type LoadedExercise, library } from '#exercises/load.ts'
import { encodeVerdict, type Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { startGrader } from '#grader/worker.ts'
import type { Prisma } from '#prisma/client.ts'
import { testDatabase, testDatabaseUrl } from '../database.ts'

const database = await testDatabase()
const url = await testDatabaseUrl()
let sandbox: Sandbox
let sigmoid: LoadedExercise

beforeAll(async () => {
  sandbox = await createSandbox({ processes: 1 })
  const found = (await library()).exercises.get('neural-networks/sigmoid')
  if (!found) throw new Error('there is no exercise neural-networks/sigmoid')
  sigmoid = found
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  await database.user.deleteMany()
  await database.regrade.deleteMany()
})

interface Ended {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command as an operator does. */
function command(...parameters: string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: url }
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/regrade.ts', ...parameters], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr })
    })
  })
}

async function submitted(given: Partial<Prisma.SubmissionUncheckedCreateInput> = {}): Promise<void> {
  const { id: userId } = await database.user.create({ data: { name: 'Mai Anh', email: 'mai.anh@example.com' } })
  const older: Verdict = {
    ...{ status: 'failed', findings: [], findingCases: [], cases: [], console: '', smallest: null },
    ...{ seed: 1, exerciseHash: 'older' },
  }
  await database.submission.create({
    data: {
      ...{ id: crypto.randomUUID(), userId, exercise: sigmoid.key, code: sigmoid.solution, seed: 1, status: 'failed' },
      ...{ verdict: encodeVerdict(older) as Prisma.InputJsonObject, exerciseHash: 'older' },
      ...given,
    },
  })
}

async function withGrader<Result>(act: () => Promise<Result>): Promise<Result> {
  const grader = await startGrader(url, sandbox)
  return act().finally(() => grader.stop())
}

describe('the command that regrades', () => {
  it('lists what has verdicts of an older version, and starts nothing', async () => {
    await submitted()
    const { code, stdout } = await command()
    expect(code).toBe(0)
    expect(stdout).toMatch(/neural-networks\/sigmoid +1 submission of 1 learner/)
    const dry = await command('--all', '--dry-run', '--json')
    expect(JSON.parse(dry.stdout)).toEqual([{ exercise: sigmoid.key, submissions: 1, learners: 1, ungraded: 0 }])
    expect(await database.regrade.count()).toBe(0)
  })

  it('says that there is nothing to regrade where every verdict is current', async () => {
    await submitted({ exerciseHash: sigmoid.hash })
    const { code, stdout } = await command('--all')
    expect([code, stdout]).toEqual([0, expect.stringContaining('nothing to regrade')])
  })

  it('starts nothing without a grader, and says how to start one', async () => {
    await submitted()
    const { code, stderr } = await command('--all')
    expect([code, stderr]).toEqual([3, expect.stringContaining('npm run grader')])
    expect(await database.regrade.count()).toBe(0)
  })

  it('regrades, and ends with each submission whose verdict changed', async () => {
    await submitted()
    const { code, stdout } = await withGrader(() => command(sigmoid.key))
    expect(code).toBe(0)
    expect(stdout).toContain('neural-networks/sigmoid: 1 submission regraded, 1 pass now')
    expect(stdout).toMatch(/Mai Anh <mai\.anh@example\.com> .* failed -> passed/)
    const status = await command('--status')
    expect(status.stdout).toMatch(/Z {2}neural-networks\/sigmoid: 1 submission regraded, 1 pass now/)
  })

  it('regrades only what could not be graded when asked for that', async () => {
    await submitted({ status: 'ungraded', exerciseHash: sigmoid.hash })
    const { code, stdout } = await withGrader(() => command('--ungraded', '--json'))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([
      { exercise: sigmoid.key, counts: { total: 1, done: 1 }, changed: [{ statusAfter: 'passed' }] },
    ])
  })

  it('tells a misspelt exercise from one that is gone, whose verdicts stay', async () => {
    await submitted({ exercise: 'neural-networks/gone' })
    const misspelt = await command('neural-networks/sigmiod')
    expect([misspelt.code, misspelt.stderr]).toEqual([2, expect.stringContaining('there is no exercise')])
    const gone = await command('neural-networks/gone')
    expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('is gone')])
  })

  it('refuses arguments that contradict each other', async () => {
    expect((await command('--all', sigmoid.key)).code).toBe(2)
    expect((await command('--status', '--all')).code).toBe(2)
    expect((await command('--dry-run')).code).toBe(2)
  })
})
