import { sayReady, stopWhenAsked } from './child.ts'
import { generate } from './generate.ts'
import { inOneLine } from './progress.ts'
import { reachDatabase } from './reach-database.ts'

/** Grades submissions from the queue of DATABASE_URL until it is stopped. */
async function work(): Promise<void> {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: set it, or use `npm start`, which brings a database.')
  if (!process.send) {
    await reachDatabase(url)
    await generate()
  }
  // Imported late, because they need what is generated.
  const [{ createSandbox }, { layerLines }, { startGrader }] = await Promise.all([
    import('#grader/sandbox/pool.ts'),
    import('#grader/sandbox/layers.ts'),
    import('#grader/worker.ts'),
  ])
  const sandbox = await createSandbox()
  const grader = await startGrader(url, sandbox)
  stopWhenAsked(async () => {
    await grader.stop()
    await sandbox.close()
  })
  const [held, ...missing] = layerLines(sandbox.layers())
  console.log(`Grader ready. ${held}`)
  for (const line of missing) console.log(line)
  sayReady()
  await grader.stopped
}

/** Shows how the queue is, instead of working: exit code 0 when all is well, 1 when someone should look at it, 3 when it cannot tell. */
async function status(): Promise<void> {
  const { showStatus } = await import('./grader/status.ts')
  process.exit((await showStatus()) ? 0 : 1)
}

const acts: Record<string, () => Promise<void>> = { work, status }
const act = acts[process.argv[2] ?? 'work']
if (!act) {
  console.error(
    'usage: npm run grader            grades what is in the queue\n       npm run grader -- status  shows the queue',
  )
  process.exit(2)
}
act().catch((error) => {
  console.error(inOneLine(error))
  process.exit(act === status ? 3 : 1)
})
