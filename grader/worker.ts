import { EventEmitter } from 'node:events'
import { availableParallelism } from 'node:os'
import { type Job, Logger, type LogLevel, run, type WorkerEvents } from 'graphile-worker'
import { library } from '#exercises/load.ts'
import { createClient, type PrismaClient } from '#prisma/client.ts'
import { recordReviewsAfter, submissionPlace } from '#prisma/exercise-review.ts'
import { giveUpLostJobs } from '#prisma/grade-queue.ts'
import { beat, beatEveryMs, freeOrphanedJobs, leave } from '#prisma/grader-heartbeat.ts'
import { giveUpLostRegrades, type RegradeJob, regradeTask } from '#prisma/regrade-queue.ts'
import { lockedSettings } from '#prisma/review-rows.ts'
import { type GradeJob, gradeTask, verdictChannel } from './protocol.ts'
import type { Sandbox } from './sandbox/protocol.ts'
import { faultText, tellingFaults } from './worker/fault.ts'
import { gradeSubmission } from './worker/grade-job.ts'
import { regradeSubmission } from './worker/regrade-job.ts'

/** A grader at work on the queue of one database. */
export interface Grader {
  /** Lets running jobs end, and takes no more. */
  stop(): Promise<void>
  /** Settles when it has stopped; rejects when it could not go on. */
  stopped: Promise<void>
}

/** Takes submissions from the queue until it is stopped. Any number of graders may share one database. */
export async function startGrader(url: string, sandbox: Sandbox): Promise<Grader> {
  const database = createClient(url)
  const id = crypto.randomUUID()
  // Jobs are held in the name of a pool, not of one of its workers.
  const pools = new Set<string>()
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id))
  await freeOrphanedJobs(database)
  const common = {
    connectionString: withoutWaiting(url),
    pollInterval: 1000,
    // Jobs that are done leave the queue together.
    preset: { worker: { completeJobBatchDelay: 20 } },
    noHandleSignals: true,
    logger: new Logger(() => logProblem),
    events,
  }
  const runner = await run({
    ...common,
    // One more than there are cores: while one waits for the database, the sandbox is not idle.
    concurrency: availableParallelism() + 1,
    taskList: {
      [gradeTask]: (job) => tellingFaults(gradeSubmission(database, (job as GradeJob).submissionId, sandbox)),
    },
  })
  // One at a time and by a worker of its own, so that whoever presses Submit finds the others free.
  const regrader = await run({
    ...common,
    concurrency: 1,
    taskList: { [regradeTask]: (job) => tellingFaults(regradeSubmission(database, job as RegradeJob, sandbox)) },
  })
  await beat(database, id, [...pools])
  const heart = setInterval(() => void keepAlive(database, id, [...pools]), beatEveryMs)
  const stopped = Promise.all([runner.promise, regrader.promise])
    .then(() => {})
    .finally(async () => {
      clearInterval(heart)
      await leave(database, id).catch(logError)
      await database.$disconnect()
    })
  return {
    stopped,
    async stop() {
      await Promise.all([runner.stop(), regrader.stop()])
      await stopped
    },
  }
}

/**
 * The queue's own marks, who holds a job and which are done, need not wait for the disk: if the database is killed, what it
 * forgot of them is done again. Submissions and verdicts have connections of their own, which do wait.
 */
function withoutWaiting(url: string): string {
  const address = new URL(url)
  const options = address.searchParams.get('options')
  address.searchParams.set('options', [options, '-c synchronous_commit=off'].filter(Boolean).join(' '))
  return address.href
}

async function keepAlive(database: PrismaClient, id: string, pools: string[]): Promise<void> {
  await beat(database, id, pools)
    .then(() => freeOrphanedJobs(database))
    .then(() => giveUp(database))
    .catch(logError)
}

/** Says of what could not be graded, however often it was tried, that it will not be; passes sent later wait no longer. */
async function giveUp(database: PrismaClient): Promise<void> {
  for (const id of await giveUpLostRegrades(database)) {
    console.error(`grader: submission ${id} could not be graded again, and keeps its verdict`)
  }
  const { exercises } = await library()
  for (const id of await giveUpLostJobs(database, verdictChannel)) {
    console.error(`grader: submission ${id} could not be graded, and is given up`)
    const submission = await database.submission.findUniqueOrThrow({ where: { id }, select: submissionPlace })
    const { minutes } = exercises.get(submission.exercise) ?? {}
    if (minutes === undefined) continue
    await database.$transaction(async (transaction) => {
      await lockedSettings(transaction, submission.userId)
      await recordReviewsAfter(transaction, submission, minutes, exercises)
    })
  }
}

/** What the queue says of itself: problems only. Of a job that failed it tells all causes, each with where it happened. */
function logProblem(level: LogLevel, message: string, meta?: Record<string, unknown>): void {
  if (meta?.failure === true) {
    const { key, attempts, max_attempts } = meta.job as Job
    console.error(`grader: attempt ${attempts} of ${max_attempts} at ${key} failed:`, (meta.error as Error).cause)
  } else if (level === 'error' || level === 'warning') console.error(`grader: ${message}`)
}

const logError = (error: unknown) => console.error(`grader: ${faultText(error)}`)
