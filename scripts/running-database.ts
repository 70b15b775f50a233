import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '#prisma/embedded.ts'
import { dataFolder } from './data-folder.ts'
import { reachDatabase } from './reach-database.ts'

/** The address of the database that the app runs on: DATABASE_URL, or the embedded one. Throws one line where none runs. */
export async function runningDatabase(): Promise<string> {
  const url = process.env.DATABASE_URL
  if (url) {
    await reachDatabase(url)
    return url
  }
  const folder = join(dataFolder, 'postgres')
  const notRunning = new Error('Deep Recall does not run here: start it with `npm start`, or set DATABASE_URL.')
  // Without the file that a running server holds there is none to join, and none is to be started.
  if (!existsSync(join(folder, 'data', 'postmaster.pid'))) throw notRunning
  const embedded = await startEmbedded(folder)
  if (!embedded.started) return embedded.url
  await embedded.stop()
  throw notRunning
}
