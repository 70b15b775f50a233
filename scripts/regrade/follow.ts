import { setTimeout as delay } from 'node:timers/promises'
import type { PrismaClient } from '#prisma/client.ts'
import { liveGraders } from '#prisma/grader-heartbeat.ts'
import { regradeTroubles } from '#prisma/regrade-queue.ts'
import { type RegradeCounts, regradeCounts } from '#prisma/regrade-report.ts'

const pollMs = 300

/** Shows on one line how far these regrades are, until they end or are interrupted; says once each what holds them up. */
export async function followRegrades(
  database: PrismaClient,
  ids: readonly string[],
  interrupted: AbortSignal,
): Promise<Map<string, RegradeCounts>> {
  const live = process.stderr.isTTY
  const said = new Set<string>()
  const say = (line: string) => {
    if (said.has(line)) return
    said.add(line)
    process.stderr.write(`${live ? '\r\x1b[K' : ''}${line}\n`)
  }
  for (;;) {
    const counts = await regradeCounts(database, ids)
    const sum = (of: 'total' | 'done') => [...counts.values()].reduce((total, one) => total + one[of], 0)
    const [done, total] = [sum('done'), sum('total')]
    if (live) process.stderr.write(`\r\x1b[KRegrading ${done} of ${total}${done === total ? '\n' : ''}`)
    if (done === total || interrupted.aborted) return counts
    for (const reason of await regradeTroubles(database, ids)) say(`An attempt failed, and is repeated: ${reason}`)
    if ((await liveGraders(database)) === 0) say('No grader is alive: this goes on when one starts.')
    await delay(pollMs, undefined, { signal: interrupted }).catch(() => {})
  }
}
