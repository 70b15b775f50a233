import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startEmbedded } from '#prisma/embedded.ts'
import { migrate } from '#prisma/migrate.ts'
import { buildState } from './build.ts'
import { keepRunning, type Part } from './keep-running.ts'
import { step } from './progress.ts'

/** The app for the browser tests, with nothing in common with one that runs beside it but a build that is current. */
export interface TestApp {
  /** Says where it is, how to reach its database and sign its sessions, and where the build is that it runs. */
  env: { BASE_URL: string; DATABASE_URL: string; NEXTAUTH_SECRET: string; NEXT_DIST_DIR: string }
  stop(): Promise<void>
}

/** Starts a database in a temporary folder, and web and grader processes, all on free ports. */
export async function startTestApp(): Promise<TestApp> {
  const distDir = await step('Web build', currentBuild)
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-e2e-'))
  const server = await startEmbedded(join(folder, 'postgres'), { durable: false })
  const parts: Part[] = []
  const stop = async () => {
    await Promise.all(parts.map((part) => part.stop()))
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await migrate(server.url)
    const port = await freePort()
    const secret = randomBytes(24).toString('hex')
    const BASE_URL = `http://localhost:${port}`
    const env = { BASE_URL, DATABASE_URL: server.url, NEXTAUTH_SECRET: secret, NEXT_DIST_DIR: distDir }
    const own = Object.assign({}, process.env, env, { PORT: String(port) })
    const gone = (name: string) => () => console.error(`The ${name} process keeps ending.`)
    for (const name of ['web', 'grader']) parts.push(keepRunning(name, [`scripts/${name}.ts`], own, gone(name)))
    await step('Web and grader', () => Promise.all(parts.map((part) => part.ready)))
    return { env, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The app's own build when it is current; otherwise one apart, so that an app which is running is left in peace. */
async function currentBuild(): Promise<string> {
  for (const folder of [process.env.NEXT_DIST_DIR || '.next', '.next-test']) {
    process.env.NEXT_DIST_DIR = folder
    const { current, build } = await buildState()
    if (current) return folder
    if (folder === '.next-test') await build()
  }
  return '.next-test'
}
