import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '#prisma/embedded.ts'
import { dataFolder } from './data-folder.ts'
import { inOneLine } from './progress.ts'

/** The embedded database, started again on the same port when it is killed, and stopped at the end. */
export interface KeptDatabase {
  url: string
  stop(): Promise<void>
}

/** "deep", "recall": the advisory lock by which one start knows that another one of the same folder is alive. */
const startLock = [0x64_65_65_70, 0x72_65_63_61]

/** Starts it and watches over it, or throws one line: two starts must not share one data folder. */
export async function keepDatabase(): Promise<KeptDatabase> {
  const folder = join(dataFolder, 'postgres')
  let database = await startEmbedded(folder).catch((cause) => {
    const message = `The embedded database in ${folder} does not start (${inOneLine(cause)}): put that right, set DATA_DIR to another folder, or DATABASE_URL to another database.`
    throw new Error(message, { cause })
  })
  const port = Number(new URL(database.url).port)
  let stopping = false
  let watch = await watchOver(database)

  const revive = async () => {
    if (stopping) return
    console.error('The database ended. Starting it again.')
    for (let attempt = 1; !stopping; attempt++) {
      try {
        database = await startEmbedded(folder, { port })
        watch = await watchOver(database)
        watch.once('end', revive)
        return
      } catch (error) {
        console.error(`The database does not start: ${(error as Error).message}`)
        await delay(Math.min(attempt, 10) * 1000)
      }
    }
  }
  watch.once('end', revive)

  return {
    url: database.url,
    async stop() {
      stopping = true
      await watch.end().catch(() => {})
      // It may be down at this moment, and then there is nothing to stop.
      await database.stop().catch((error) => console.error(inOneLine(error)))
    },
  }
}

async function watchOver({ url }: EmbeddedDatabase): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1, $2) AS locked', startLock)
  if (rows[0].locked) return client
  await client.end()
  throw new Error(`Deep Recall already runs from ${dataFolder}: stop it first, or set DATA_DIR to another folder.`)
}
