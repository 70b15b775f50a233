import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { encode } from 'next-auth/jwt'
import { createClient, type PrismaClient } from '#prisma/client.ts'
import { reviewIdOf } from '#prisma/exercise-review.ts'
import { expect, test } from './fixtures.ts'
import { type StartedApp, startApp } from './started-app.ts'

const learners = 25
const each = 20
const total = learners * each

interface Sent {
  id: string
  exercise: string
  code: string
  /** What its one verdict must say. */
  status: string
  mistake: string | null
}

const folder = 'exercises/neural-networks'
const read = (file: string) => readFile(`${folder}/${file}.ts`, 'utf8')

/** Right and wrong code of three exercises in turn, and now and then what cannot be read, throws or never ends. */
async function programs(): Promise<Omit<Sent, 'id'>[]> {
  const passes = { status: 'passed', mistake: null }
  const sigmoid = 'neural-networks/sigmoid'
  const kinds: Omit<Sent, 'id'>[] = [
    { exercise: sigmoid, code: await read('sigmoid/solution'), ...passes },
    { exercise: 'neural-networks/softmax', code: await read('softmax/solution'), ...passes },
    { exercise: 'neural-networks/linear-forward', code: await read('linear-forward/solution'), ...passes },
  ]
  for (const [exercise, mistake] of [
    ['sigmoid', 'missing-minus'],
    ['softmax', 'wrong-axis'],
  ] as const) {
    const code = await read(`${exercise}/mistakes/${mistake}`)
    kinds.push({ exercise: `neural-networks/${exercise}`, code, status: 'failed', mistake })
  }
  kinds.push({ exercise: sigmoid, code: 'export function sigmoid(', status: 'ungradable', mistake: null })
  const throws = 'export function sigmoid() { throw new Error("no") }'
  kinds.push({ exercise: sigmoid, code: throws, status: 'failed', mistake: null })
  const slow = {
    exercise: sigmoid,
    code: 'export function sigmoid() { for (;;) {} }',
    status: 'timed-out',
    mistake: null,
  }
  return Array.from({ length: total }, (_, at) =>
    at % 100 === 50 ? slow : (kinds[at % kinds.length] as Omit<Sent, 'id'>),
  )
}

/** Sends as a page would whose learner presses again until it is taken: the same submission, with the same id. */
async function send(app: StartedApp, userId: string, { id, exercise, code }: Sent): Promise<void> {
  const token = await encode({ token: { sub: userId }, secret: app.secret })
  const body = JSON.stringify({ id, exercise, code, purpose: 'practice', hintsSeen: 0, durationMs: 60_000 })
  const headers = { 'content-type': 'application/json', cookie: `next-auth.session-token=${token}` }
  for (;;) {
    const answer = await fetch(`${app.url}/api/submissions`, { method: 'POST', headers, body }).catch(() => null)
    if (answer?.ok) return
    await delay(300)
  }
}

async function gradedCount(database: PrismaClient): Promise<number> {
  return database.submission.count({ where: { user: { name: learnerName }, NOT: { status: 'queued' } } })
}
const learnerName = 'Of the kill test'

/** What is killed, each when so many have their verdict. */
const kills: [number, (keyof Awaited<ReturnType<StartedApp['pids']>>)[]][] = [
  [30, ['sandbox']],
  [70, ['grader']],
  [120, ['web']],
  [170, ['postgres']],
  [220, ['sandbox']],
  [270, ['grader', 'web']],
  [330, ['postgres', 'grader']],
  [400, ['sandbox', 'web', 'postgres']],
]

test('each of 500 submissions has its one right verdict, whatever is killed meanwhile', async () => {
  test.setTimeout(240_000)
  const app = await startApp()
  const database = createClient(app.databaseUrl)
  try {
    const users = await Promise.all(
      Array.from({ length: learners }, () => database.user.create({ data: { name: learnerName } })),
    )
    const sent = (await programs()).map((program) => ({ ...program, id: crypto.randomUUID() }))
    const began = performance.now()
    const sending = Promise.all(
      users.map(async ({ id: userId }, at) => {
        for (const one of sent.slice(at * each, (at + 1) * each)) await send(app, userId, one)
      }),
    )

    const count = () => gradedCount(database).catch(() => 0)
    for (const [at, kinds] of kills) {
      while ((await count()) < at) await delay(50)
      const pids = await app.pids()
      for (const kind of kinds) {
        const [pid] = pids[kind]
        expect(pid, `a ${kind} process is alive`).toBeTruthy()
        process.kill(pid as number, 'SIGKILL')
      }
      const killedAt = performance.now()
      const before = await count()
      while ((await count()) <= Math.max(before, at)) await delay(20)
      const note = `${kinds.join(', ')}: next verdict after ${Math.round(performance.now() - killedAt)} ms`
      test.info().annotations.push({ type: 'killed', description: note })
    }
    await sending
    await expect.poll(count, { timeout: 90_000 }).toBe(total)
    test.info().annotations.push({ type: 'took', description: `${Math.round((performance.now() - began) / 1000)} s` })

    const rows = await database.submission.findMany({
      where: { id: { in: sent.map(({ id }) => id) } },
      select: { id: true, userId: true, exercise: true, status: true, mistake: true, verdict: true, createdAt: true },
    })
    const verdicts = new Map(rows.map((row) => [row.id, row]))
    const wrong = sent.filter(({ id, status, mistake }) => {
      const row = verdicts.get(id)
      return row?.status !== status || row.mistake !== mistake || row.verdict === null
    })
    expect(wrong.map(({ id, status }) => ({ expected: status, got: verdicts.get(id)?.status }))).toEqual([])
    expect(rows.length).toBe(total)

    // A job whose grader was killed after its verdict was stored is delivered once more, does nothing, and goes.
    const jobs = () => database.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM graphile_worker.jobs`
    await expect.poll(async () => (await jobs())[0].count, { timeout: 30_000 }).toBe(0)

    const passes = rows.filter(({ status }) => status === 'passed')
    const firsts = [...Map.groupBy(passes, ({ userId, exercise }) => `${userId} ${exercise}`).values()].map((group) =>
      group.reduce((first, one) => (one.createdAt < first.createdAt ? one : first)),
    )
    const reviews = await database.review.findMany({ where: { user: { name: learnerName } }, select: { id: true } })
    const expected = firsts.map(({ id }) => reviewIdOf(id))
    expect(reviews.map(({ id }) => id).sort()).toEqual(expected.sort())
  } catch (error) {
    console.error(app.said().slice(-5000))
    throw error
  } finally {
    await database.$disconnect()
    await app.stop()
  }
})
