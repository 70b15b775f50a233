import 'server-only'
import { database } from '#prisma/client.ts'
import { liveGraders } from '#prisma/grader-heartbeat.ts'

/** What each part of the app says of itself; anything but `ok` is what is wrong with it. */
export interface Health {
  ok: boolean
  database: string
  queue: string
  grader: string
}

/**
 * Asks each part, so that an operator, or whoever waits for a start, need not guess. It tells strangers no more than that,
 * and is the one function here that asks for no session.
 */
export async function health(): Promise<Health> {
  const [reached, queue, grader] = await Promise.all([
    answerOf(async () => Boolean(await database().$queryRaw`SELECT 1`), 'does not answer'),
    answerOf(
      async () => Boolean(await database().$queryRaw`SELECT FROM graphile_worker.jobs LIMIT 1`),
      'cannot be read',
    ),
    answerOf(async () => (await liveGraders(database())) > 0, 'no grader is running'),
  ])
  return { ok: [reached, queue, grader].every((answer) => answer === 'ok'), database: reached, queue, grader }
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
