import { migrate } from '#prisma/migrate.ts'
import { buildState } from './build.ts'
import { keptSecret, openDataFolder } from './data-folder.ts'
import { generate } from './generate.ts'
import { type KeptDatabase, keepDatabase } from './keep-database.ts'
import { keepRunning, type Part } from './keep-running.ts'
import { requirePort, webPort } from './port.ts'
import { inOneLine, step } from './progress.ts'
import { reachDatabase } from './reach-database.ts'
import { whenOrphaned } from './when-orphaned.ts'

const dev = process.argv.includes('--dev')
/** What has been started, and is to be stopped: the parts first, then the database that they use. */
const parts: Part[] = []
let database: Promise<KeptDatabase> | null = null
let ending = false

async function start(): Promise<void> {
  const began = performance.now()
  const port = webPort()
  const own = !process.env.DATABASE_URL
  const production = process.env.NODE_ENV === 'production'
  if (!own && production && !process.env.NEXTAUTH_SECRET) {
    throw new Error(
      'NEXTAUTH_SECRET is not set: in production, give all web processes the same random text of at least 16 characters.',
    )
  }
  await requirePort(port)
  const secret = process.env.NEXTAUTH_SECRET || (await openDataFolder().then(keptSecret))
  console.log('Starting Deep Recall')
  await step('Generated files', generate)
  const url = process.env.DATABASE_URL || (await step('Database', ownDatabase))
  if (!own) await step('Database', () => reachDatabase(url))
  await step('Migrations', () => migrate(url))
  const demo = own || !production
  const signIns = demo ? await step('Demo people', () => seed(url)) : []
  const { current, build } = await buildState()
  if (!dev && !current) await step('Web build, this takes about a minute', build)

  const env: NodeJS.ProcessEnv = Object.assign({}, process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: secret,
    PORT: String(port),
  })
  const commands = { web: ['scripts/web.ts', ...(dev ? ['--dev'] : [])], grader: ['scripts/grader.ts'] }
  for (const [name, command] of Object.entries(commands)) {
    parts.push(
      keepRunning(name, command, env, () => void end(1, `The ${name} process keeps ending, so all is stopped.`)),
    )
  }
  await step('Web and grader', () => Promise.all(parts.map((part) => part.ready)))
  console.log(
    `\nDeep Recall is ready after ${((performance.now() - began) / 1000).toFixed(1)} s at http://localhost:${port}`,
  )
  for (const line of signIns) console.log(`  ${line}`)
  console.log('Stop with Ctrl-C.')
}

async function ownDatabase(): Promise<string> {
  await openDataFolder()
  database = keepDatabase()
  return (await database).url
}

/** Gives a line for each sign-in. Imported late, because it needs what is generated. */
async function seed(url: string): Promise<string[]> {
  const [{ createClient }, { demoExists, demoSignIns, seedDemo }] = await Promise.all([
    import('#prisma/client.ts'),
    import('#prisma/seed.ts'),
  ])
  const client = createClient(url)
  try {
    if (await demoExists(client)) return demoSignIns
    const [{ library }, { withDemoGrader }] = await Promise.all([
      import('#exercises/load.ts'),
      import('./demo-verdicts.ts'),
    ])
    const content = await library()
    await withDemoGrader((grade) => seedDemo(client, content, grade, new Date()))
    return demoSignIns
  } finally {
    await client.$disconnect()
  }
}

/** Stops all that was started, once. */
async function end(code: number, line?: string): Promise<void> {
  if (ending) return
  ending = true
  if (line) console.error(line)
  await Promise.all(parts.map((part) => part.stop()))
  // One that is still starting is waited for; one that did not start has nothing to stop.
  const started = await database?.catch(() => null)
  await started?.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0, '\nStopping.'))
whenOrphaned(() => void end(0, '\nStopping.'))

start().catch((error) => end(1, `Deep Recall cannot start. ${inOneLine(error)}`))
