import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '#prisma/embedded.ts'

/** The app as `npm start` runs it, in a folder of its own: with what keeps its parts running, and a database that is safe. */
export interface StartedApp {
  url: string
  secret: string
  databaseUrl: string
  /** The number of each kind of process that is alive now. */
  pids(): Promise<Record<'web' | 'grader' | 'sandbox' | 'postgres', number[]>>
  /** What it said so far. */
  said(): string
  stop(): Promise<void>
}

export async function startApp(): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'deep-recall-started-'))
  const [port, secret] = [await freePort(), randomBytes(24).toString('hex')]
  const { DATABASE_URL: _ofTheOtherApp, ...inherited } = process.env
  const app = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...inherited, PORT: String(port), DATA_DIR: folder, NEXTAUTH_SECRET: secret },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const gone = new Promise<void>((exit) => app.once('exit', () => exit()))
  const ready = new Promise<void>((isReady) => {
    for (const stream of [app.stdout, app.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
        if (said.includes('Deep Recall is ready')) isReady()
      })
    }
  })
  const stop = async () => {
    app.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  const early = await Promise.race([ready.then(() => false), gone.then(() => true)])
  if (early) throw new Error(`the app did not start: ${said}`)

  const postmaster = async () => (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')
  const password = (await readFile(join(folder, 'postgres/password'), 'utf8')).trim()
  const databaseUrl = `postgresql://deep_recall:${password}@127.0.0.1:${(await postmaster())[3]}/deep_recall`
  return {
    url: `http://localhost:${port}`,
    secret,
    databaseUrl,
    said: () => said,
    stop,
    async pids() {
      const all = await processes()
      const childrenOf = (parents: number[]) => all.filter(({ parent }) => parents.includes(parent))
      const parts = childrenOf([app.pid as number])
      const running = (script: string) => parts.filter(({ command }) => command.includes(script)).map(({ pid }) => pid)
      const grader = running('scripts/grader.ts')
      const postgres = Number((await postmaster().catch(() => []))[0])
      return {
        web: running('scripts/web.ts'),
        grader,
        sandbox: childrenOf(grader).map(({ pid }) => pid),
        postgres: all.some(({ pid }) => pid === postgres) ? [postgres] : [],
      }
    },
  }
}

/** Every process of this machine with its parent, as Linux tells it. */
async function processes(): Promise<{ pid: number; parent: number; command: string }[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      // One that has just ended has no files any more.
      const read = (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')
      const [stat, command] = await Promise.all([read('stat'), read('cmdline')])
      // The name in brackets may hold anything; after it come the state and the parent.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      return { pid: Number(name), parent, command }
    }),
  )
  return found.filter(({ command }) => command !== '')
}
