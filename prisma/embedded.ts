import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { lastFailure, type Postgres, postgresPrograms } from './postgres-programs.ts'

/** A PostgreSQL server of our own, in a folder of ours, on a free port of the loopback address. */
export interface EmbeddedDatabase {
  url: string
  /** False when it was found running: a start that was killed leaves it behind, unharmed. */
  started: boolean
  /** The address of another database on the same server. */
  urlOf(database: string): string
  stop(): Promise<void>
}

/** `durable: false` is for tests: it trades safety against power cuts for speed, and stands in a zone far from UTC. */
export interface EmbeddedOptions {
  durable?: boolean
  /** Where it must listen: where it did before it was killed, so that others find it again. Any free port if not given. */
  port?: number
}

const name = 'deep_recall'

/**
 * Starts the database in `folder`, which is made when there is none, or joins the one that already runs there.
 * Everything about it is in that folder: `data`, `log`, and the `password` that keeps other users of the machine out.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const home = resolve(folder)
  await mkdir(home, { recursive: true })
  await chmod(home, 0o700)
  const programs = await postgresPrograms(home)
  const data = join(home, 'data')
  if (programs.owner) await chown(home, programs.owner.uid, programs.owner.gid)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(home, programs)
  const password = (await readFile(join(home, 'password'), 'utf8')).trim()
  const running = await findRunning(data, password)
  const port = running ?? (await start(home, programs, options))
  const urlOf = (database: string) => `postgresql://deep_recall:${password}@127.0.0.1:${port}/${database}`
  await createDatabase(urlOf('postgres'))
  const stop = () => programs.run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'])
  return { url: urlOf(name), started: running === null, urlOf, stop }
}

/** Made under another name and then renamed, so that a start killed half-way leaves nothing that looks complete. */
async function initialise(home: string, { run, owner }: Postgres): Promise<void> {
  const [unfinished, passwordFile] = [join(home, 'data.unfinished'), join(home, 'password')]
  await rm(unfinished, { recursive: true, force: true })
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  await chmod(passwordFile, 0o600)
  if (owner) await chown(passwordFile, owner.uid, owner.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=deep_recall', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  await run('initdb', [`--pgdata=${unfinished}`, '--no-instructions', ...locale, ...access])
  await rename(unfinished, join(home, 'data'))
}

/** The port of a server that runs on these data, if there is one: it wrote it on the fourth line of its pid file. */
async function findRunning(data: string, password: string): Promise<number | null> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await delay(50)) {
    const pidFile = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
    const port = Number(pidFile.split('\n')[3])
    if (!port) return null
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'deep_recall', password, database: 'postgres' })
    try {
      await client.connect()
      const { rows } = await client.query('SHOW data_directory')
      return rows[0].data_directory === data ? port : null
    } catch (error) {
      // 57P03: it is starting up or shutting down, so look again.
      if ((error as { code?: string }).code !== '57P03') return null
    } finally {
      await client.end().catch(() => {})
    }
  }
  return null
}

async function start(
  home: string,
  programs: Postgres,
  { durable = true, port: wanted }: EmbeddedOptions,
): Promise<number> {
  const [data, log] = [join(home, 'data'), join(home, 'log')]
  await programs.forgetDeadServer(data)
  const fast = durable
    ? ''
    : '-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c timezone=Asia/Ho_Chi_Minh'
  const quiet = '-c log_checkpoints=off -c log_min_messages=warning -c log_destination=stderr'
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort())
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ${quiet} ${fast}`
    await rm(log, { force: true })
    try {
      await programs.run('pg_ctl', ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', settings])
      return port
    } catch (cause) {
      // The port was taken in between, or the processes of a killed server are still letting go of the data.
      if (attempt === 10) throw new Error(`PostgreSQL did not start: ${await lastFailure(log)} (see ${log})`, { cause })
      await delay(200)
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (!rowCount) await client.query(`CREATE DATABASE ${name}`)
  await client.end()
}

/** A port of the loopback address that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}
