import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadLibrary } from '#exercises/load.ts'
import { memory } from '#exercises/tf.ts'
import { gradeTask } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import { processUsage } from '#grader/sandbox/process-usage.ts'
import { startGrader } from '#grader/worker.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { withBenchDatabase } from './bench-database.ts'
import { type BenchProgram, programsOf } from './programs.ts'
import type { Row } from './row.ts'

const gradings = 10_000
/** By then everything that is kept, as right answers of a seed are, has been kept once. */
const first = 1000
const atOnce = 500
const seeds = 4

/** What is held: resident megabytes of the grader and of its sandbox processes, and tensors of the grader. */
interface Held {
  graderMb: number
  sandboxMb: number
  tensors: number
}

/** What a grader holds after its first thousand gradings, and after ten thousand, of all exercises, right and wrong. */
export async function measureMemory(): Promise<Row[]> {
  const programs = await programsOf([...(await loadLibrary()).exercises.values()])
  return withBenchDatabase(async ({ url, client }) => {
    const sandbox = await createSandbox()
    const grader = await startGrader(url, sandbox)
    try {
      const { id: userId } = await client.user.create({ data: {} })
      let early: Held | null = null
      for (let done = 0; done < gradings; done += atOnce) {
        await gradeAll(client, userId, programs, done)
        if (done + atOnce === first) early = await held()
      }
      return rowsOf(early as unknown as Held, await held())
    } finally {
      await grader.stop()
      await sandbox.close()
    }
  })
}

function rowsOf(early: Held, late: Held): Row[] {
  const grown = (name: string, of: (held: Held) => number): Row => ({
    name: `${name} after ${gradings} gradings, to after ${first}`,
    value: of(late) / of(early),
    unit: '',
    budget: 1.1,
    baseline: { name: `MB after ${first}`, value: of(early), ratio: of(late) / of(early) },
  })
  return [
    grown('memory of the grader', ({ graderMb }) => graderMb),
    grown('memory of its sandbox', ({ sandboxMb }) => sandboxMb),
    { name: 'tensors left behind since', value: late.tensors - early.tensors, unit: '', budget: 0 },
  ]
}

async function gradeAll(client: PrismaClient, userId: string, programs: BenchProgram[], from: number): Promise<void> {
  const rows = Array.from({ length: atOnce }, (_, index) => {
    const at = from + index
    const program = programs[at % programs.length] as BenchProgram
    return { ...program, id: randomUUID(), userId, seed: Math.floor(at / programs.length) % seeds }
  })
  await client.submission.createMany({ data: rows })
  await client.$executeRaw`
    SELECT graphile_worker.add_job(${gradeTask}, json_build_object('submissionId', id)) FROM "Submission" WHERE status = 'queued'`
  while ((await client.submission.count({ where: { status: 'queued' } })) > 0) await delay(200)
}

/** Taken after a garbage collection, so that what could go is gone. */
async function held(): Promise<Held> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let time = 0; time < 3; time++) {
    collect()
    await delay(500)
  }
  const megabytes = await Promise.all((await childrenOf(process.pid)).map((pid) => processUsage(pid)?.residentMb ?? 0))
  return {
    graderMb: process.memoryUsage.rss() / 2 ** 20,
    sandboxMb: megabytes.reduce((sum, one) => sum + one, 0),
    tensors: memory().numTensors,
  }
}

/** The sandbox processes; the database is nobody's child. */
async function childrenOf(parent: number): Promise<number[]> {
  const threads = await readdir(`/proc/${parent}/task`)
  const lists = await Promise.all(threads.map((id) => readFile(`/proc/${parent}/task/${id}/children`, 'utf8')))
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}
