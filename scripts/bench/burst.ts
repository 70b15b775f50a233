import { randomUUID } from 'node:crypto'
import { loadLibrary } from '#exercises/load.ts'
import { gradeTask } from '#grader/protocol.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { storeAndQueue } from '#prisma/grade-queue.ts'
import { withBenchDatabase } from './bench-database.ts'
import { type BenchGrader, startBenchGrader } from './bench-grader.ts'
import type { Row } from './row.ts'

const burst = 200
/** So many in a row show what the grader does at full speed. */
const sustained = 600
const warmUps = 100
const many = 100

/**
 * Two hundred submissions of as many learners at once, to a grader that waits for work: the last has its verdict when so
 * many are graded at full speed. Then a hundred of one learner, and right behind them one of another.
 */
export async function measureBurst(): Promise<Row[]> {
  const exercise = (await loadLibrary()).exercises.get('neural-networks/sigmoid')
  if (!exercise) throw new Error('the bench needs the exercise neural-networks/sigmoid')
  return withBenchDatabase(async ({ url, client }) => {
    const grader = await startBenchGrader(url)
    const program = { exercise: exercise.key, code: exercise.solution }
    try {
      const learners = await newLearners(client, sustained)
      await waits(client, grader, program, learners.slice(0, warmUps))
      const full = await waits(client, grader, program, learners)
      const eachMs = (Math.max(...full) - Math.min(...full)) / (sustained - 1)
      const [alone = Number.NaN] = await waits(client, grader, program, learners.slice(0, 1))
      const slowest = Math.max(...(await waits(client, grader, program, learners.slice(0, burst))))
      const [greedy = '', single = ''] = await newLearners(client, 2)
      const behind = (await waits(client, grader, program, [...Array(many).fill(greedy), single])).at(-1) as number
      return [
        {
          name: `${burst} submissions at once, slowest verdict`,
          value: slowest,
          unit: 'ms',
          // A tenth for the luck of one run.
          budget: Math.ceil(burst * eachMs * 1.1),
          baseline: { name: `${burst} at full speed`, value: burst * eachMs, ratio: slowest / (burst * eachMs) },
        },
        {
          name: `one submission right behind ${many} of another learner`,
          value: behind,
          unit: 'ms',
          budget: Math.ceil(many * eachMs * 0.2),
          baseline: { name: 'alone', value: alone, ratio: behind / alone },
        },
      ]
    } finally {
      await grader.stop()
    }
  })
}

async function newLearners(client: PrismaClient, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({ id: randomUUID() }))
  await client.user.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

/** Queues a submission of each in one moment, and gives for how many milliseconds each waited for its verdict. */
async function waits(
  client: PrismaClient,
  grader: BenchGrader,
  program: { exercise: string; code: string },
  learners: string[],
): Promise<number[]> {
  const rows = learners.map((userId, at) => ({ ...program, id: randomUUID(), userId, seed: at % 16 }))
  await client.$transaction(
    async (tx) => {
      for (const row of rows) {
        await storeAndQueue(tx, gradeTask, row)
      }
    },
    { timeout: 60_000 },
  )
  const sentAt = performance.now()
  const arrived = await Promise.all(rows.map(({ id }) => grader.verdictOf(id)))
  return arrived.map((at) => at - sentAt)
}
