import { fork } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { reviewDayOf } from '#app/_server/review-day-of.ts'
import { loadLibrary } from '#exercises/load.ts'
import { freePort } from '#prisma/embedded.ts'
import { buildState } from '../build.ts'
import { withBenchDatabase } from './bench-database.ts'
import { percentile, type Row, timeEach } from './row.ts'
import { storeReviews } from './stored-reviews.ts'

const fewStored = 10_000
const stored = 1_000_000
const warmUps = 100
const posts = 1000
const queues = 200

/** Building today's queue with ten thousand and a million reviews stored, then one review posted to the real web server. */
export async function measureReviews(): Promise<Row[]> {
  const { current, build } = await buildState()
  if (!current) await build()
  return withBenchDatabase(async ({ url, client }) => {
    process.env.DATABASE_URL = url
    await storeReviews(client, fewStored)
    const small = await queueTime()
    await storeReviews(client, stored)
    const large = await queueTime()
    const queueRow = {
      name: "today's queue at 1 million reviews, p50",
      value: large,
      unit: 'ms',
      budget: 10,
      baseline: { name: 'at 10 thousand', value: small, ratio: large / small },
    }
    const items = [...(await loadLibrary()).cards.keys()]
    return withWebServer(url, async (post) => {
      const once = async (index: number) => {
        const review = {
          id: randomUUID(),
          item: items[index % items.length],
          rating: 'good',
          reviewedAt: new Date().toISOString(),
          durationMs: 4000,
        }
        const response = await post({ reviews: [review], undos: [] })
        const { accepted } = (await response.json()) as { accepted?: string[] }
        if (!accepted?.includes(review.id)) throw new Error(`the review was not stored: ${response.status}`)
      }
      await timeEach(warmUps, once)
      const times = await timeEach(posts, once)
      return [
        queueRow,
        { name: 'POST /api/reviews at 1 million, p50', value: percentile(times, 0.5), unit: 'ms', budget: null },
        { name: 'POST /api/reviews at 1 million, p99', value: percentile(times, 0.99), unit: 'ms', budget: 15 },
      ]
    })
  })
}

/** The median time to read what a learner remembers and build their queue from it. */
async function queueTime(): Promise<number> {
  const learner = { id: 'learner-1', timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4, newPerDay: 20, reviewsPerDay: 200 }
  const once = () => reviewDayOf(learner, new Date())
  await timeEach(warmUps, once)
  return percentile(await timeEach(queues, once), 0.5)
}

async function withWebServer(
  url: string,
  work: (post: (body: unknown) => Promise<Response>) => Promise<Row[]>,
): Promise<Row[]> {
  const secret = randomBytes(32).toString('hex')
  const port = await freePort()
  const server = fork('scripts/web.ts', {
    env: { ...process.env, DATABASE_URL: url, NEXTAUTH_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await new Promise((ready, failed) => {
      server.once('message', ready)
      server.once('exit', (code) => failed(new Error(`the web server ended with code ${code}`)))
    })
    const token = await encode({ token: { sub: 'learner-1' }, secret })
    return await work((body) =>
      fetch(`http://localhost:${port}/api/reviews`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: `next-auth.session-token=${token}` },
        body: JSON.stringify(body),
      }),
    )
  } finally {
    server.kill('SIGTERM')
    if (server.exitCode === null) await new Promise((ended) => server.once('exit', ended))
  }
}
