import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { onVerdict } from '#app/_server/verdict-feed.ts'
import { verdictChannel } from '#grader/protocol.ts'
import { testDatabase, testDatabaseUrl } from '#tests/database.ts'

const database = await testDatabase()
const url = await testDatabaseUrl()
const announce = (id: string) => database.$executeRaw`SELECT pg_notify(${verdictChannel}, ${id})`
const listeners = async () => {
  const rows = await database.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = ${`LISTEN ${verdictChannel}`}`
  return rows.map(({ pid }) => pid)
}
/** As when the server of the database is restarted: its end reaches this process before this resolves. */
async function cutOff(): Promise<void> {
  const lost = Promise.withResolvers<void>()
  const stop = await onVerdict(crypto.randomUUID(), lost.resolve)
  for (const pid of await listeners()) await database.$executeRaw`SELECT pg_terminate_backend(${pid}::int)`
  await lost.promise
  stop()
}

beforeEach(() => {
  process.env.DATABASE_URL = url
})
afterAll(cutOff)

describe('the feed of verdicts', () => {
  it('calls back for the submission that is waited for, and no more after it was stopped', async () => {
    const id = crypto.randomUUID()
    let calls = 0
    const stop = await onVerdict(id, () => calls++)
    await announce(crypto.randomUUID())
    await announce(id)
    await expect.poll(() => calls).toBe(1)
    stop()
    const heard = Promise.withResolvers<void>()
    const stopOther = await onVerdict(id, heard.resolve)
    await announce(id)
    await heard.promise
    stopOther()
    expect(calls).toBe(1)
  })

  it('lets everybody look again when the connection is lost, and listens anew on one connection', async () => {
    await cutOff()
    const id = crypto.randomUUID()
    const heard = Promise.withResolvers<void>()
    // The lost connection announces its end only now, after its error.
    const stops = await Promise.all([onVerdict(id, heard.resolve), onVerdict(crypto.randomUUID(), () => {})])
    await new Promise((resolve) => setTimeout(resolve, 50))
    stops.push(await onVerdict(crypto.randomUUID(), () => {}))
    expect(await listeners()).toHaveLength(1)
    await announce(id)
    await heard.promise
    for (const stop of stops) stop()
  })

  it('says that it cannot listen, and tries again for whoever comes next', async () => {
    await cutOff()
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'
    await expect(onVerdict(crypto.randomUUID(), () => {})).rejects.toThrow('Listening for verdicts failed')
    process.env.DATABASE_URL = url
    const id = crypto.randomUUID()
    const heard = Promise.withResolvers<void>()
    const stop = await onVerdict(id, heard.resolve)
    await announce(id)
    await heard.promise
    stop()
  })
})
