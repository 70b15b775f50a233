import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { type LoadedExercise, loadLibrary } from '#exercises/load.ts'
import { gradeTask } from '#grader/protocol.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { withBenchDatabase } from './bench-database.ts'
import { type BenchProgram, programsOf } from './programs.ts'
import type { Row } from './row.ts'

const submissions = 1000
const deadlineMs = 240_000

/**
 * Gradings a minute by one grader process, from a full queue to stored verdicts, right and wrong code in turn: of the
 * function exercise that the budget speaks of, and of all exercises, some of which compute far more.
 */
export async function measureThroughput(): Promise<Row[]> {
  const exercises = [...(await loadLibrary()).exercises.values()]
  const sigmoid = exercises.filter(({ key }) => key === 'neural-networks/sigmoid')
  const name = 'gradings a minute through queue and database'
  return [
    { name: `${name}, sigmoid`, value: await gradingsAMinute(sigmoid), unit: '/min', budget: 3000, atLeast: true },
    { name: `${name}, all exercises`, value: await gradingsAMinute(exercises), unit: '/min', budget: null },
  ]
}

function gradingsAMinute(exercises: LoadedExercise[]): Promise<number> {
  return withBenchDatabase(async ({ url, client }) => {
    await enqueue(client, exercises)
    const grader = spawn(process.execPath, ['scripts/grader.ts'], {
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    try {
      await allGraded(client)
      const [span] = await client.$queryRaw<{ seconds: number; wrong: number }[]>`
        SELECT extract(epoch FROM max("gradedAt") - min("gradedAt"))::float8 AS seconds,
          (count(*) FILTER (WHERE status NOT IN ('passed', 'failed')))::int AS wrong FROM "Submission"`
      if (!span || span.wrong > 0)
        throw new Error(`${span?.wrong} submissions of the bench were neither passed nor failed`)
      return (submissions - 1) / (span.seconds / 60)
    } finally {
      grader.kill('SIGTERM')
      if (grader.exitCode === null) await new Promise((resolve) => grader.once('exit', resolve))
    }
  })
}

async function enqueue(client: PrismaClient, exercises: LoadedExercise[]): Promise<void> {
  const { id: userId } = await client.user.create({ data: { email: 'bench@example.com' } })
  const pool = await programsOf(exercises)
  const rows = Array.from({ length: submissions }, (_, index) => ({
    ...(pool[index % pool.length] as BenchProgram),
    id: randomUUID(),
    userId,
    seed: index % 16,
  }))
  await client.submission.createMany({ data: rows })
  await client.$executeRaw`
    SELECT graphile_worker.add_job(${gradeTask}, json_build_object('submissionId', id)) FROM "Submission"`
}

async function allGraded(client: PrismaClient): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while ((await client.submission.count({ where: { gradedAt: null } })) > 0) {
    if (Date.now() > deadline)
      throw new Error(`not all ${submissions} submissions were graded in ${deadlineMs / 1000} s`)
    await delay(200)
  }
}
