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
  const [{ createSandbox }, { startGrader }] = await Promise.all([
    import('#grader/sandbox/pool.ts'),
    import('#grader/worker.ts'),
  ])
  const sandbox = await createSandbox()
  const grader = await startGrader(url, sandbox)
  stopWhenAsked(async () => {
    await grader.stop()
    await sandbox.close()
  })
  const layers = sandbox.layers()
  const missing = layers.filter(({ holds }) => !holds)
  console.log(
    `Grader ready. Sandbox: ${layers
      .filter(({ holds }) => holds)
      .map(({ name }) => name)
      .join(', ')}.`,
  )
  for (const { name, note } of missing) console.log(`Not available on this machine: ${name} (${note}).`)
  sayReady()
  await grader.stopped
}

work().catch((error) => {
  console.error(inOneLine(error))
  process.exit(1)
})
