import 'server-only'
import { database } from '#prisma/client.ts'
import { liveGraders } from '#prisma/grader-heartbeat.ts'
import { type QueueState, queueState } from '#prisma/queue-state.ts'

/** What each part of the app says of itself; anything but `ok` is what is wrong with it. */
export interface Health {
  ok: boolean
  database: string
  queue: string
  grader: string
  /** How many submissions wait, for how long, and how many fail; null where the queue cannot be read. */
  submissions: QueueState | null
}

/**
 * Asks each part, so that an operator, or whoever waits for a start, need not guess. It tells strangers no more than that
 * and numbers, and is the one function here that asks for no session.
 */
export async function health(): Promise<Health> {
  let submissions: QueueState | null = null
  const [reached, queue, grader] = await Promise.all([
    answerOf(async () => Boolean(await database().$queryRaw`SELECT 1`), 'does not answer'),
    answerOf(async () => {
      submissions = await queueState(database())
      return true
    }, 'cannot be read'),
    answerOf(async () => (await liveGraders(database())) > 0, 'no grader is running'),
  ])
  const ok = [reached, queue, grader].every((answer) => answer === 'ok')
  return { ok, database: reached, queue, grader, submissions }
}

async function answerOf(works: () => Promise<boolean>, problem: string): Promise<string> {
  try {
    return (await works()) ? 'ok' : problem
  } catch (error) {
    // Details are for the log of the server, not for everyone.
    console.error('health:', error instanceof Error ? error.message.trim().split('\n').at(-1) : error)
    return problem
  }
}
