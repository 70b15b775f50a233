import { execFileSync, spawnSync } from 'node:child_process'

/** How to run the programs of PostgreSQL, which refuse to run as root. */
export interface PostgresUser {
  /** Who its files belong to; null when that is whoever we are. */
  owner: { uid: number; gid: number } | null
  /** Options for `spawn`, and what goes before the command line. */
  options: { uid?: number; gid?: number }
  prefix: string[]
}

/**
 * Ourselves, unless we are root: then the system's user `postgres`, made when there is none. Where that user may not
 * enter a parent folder (a checkout under /root, say), `setpriv` leaves it root's right to do so, and no other.
 */
export function postgresUser(mustEnter: string[]): PostgresUser {
  if (process.getuid?.() !== 0) return { owner: null, options: {}, prefix: [] }
  const owner = findUser() ?? createUser()
  const keepAccess = ['--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const candidates: PostgresUser[] = [
    { owner, options: owner, prefix: [] },
    { owner, options: {}, prefix: ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, ...keepAccess] },
  ]
  const found = candidates.find((candidate) => mustEnter.every((folder) => canEnter(candidate, folder)))
  if (found) return found
  throw new Error(
    `started by root, PostgreSQL runs as the user postgres, who may not enter ${mustEnter.join(' or ')}: ` +
      'move the checkout to a folder that everyone may enter, or start it as another user',
  )
}

// `stat` and not `test -x`, which asks access(2), and that forgets the right that setpriv leaves.
function canEnter({ prefix, options }: PostgresUser, folder: string): boolean {
  const [command = '', ...args] = [...prefix, 'stat', `${folder}/.`]
  return spawnSync(command, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0
}

function findUser(): { uid: number; gid: number } | null {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  const [uid, gid] = [id('-u'), id('-g')]
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

function createUser(): { uid: number; gid: number } {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch (cause) {
    throw new Error('started by root, PostgreSQL needs a user named postgres, and none could be made', { cause })
  }
  return findUser() as { uid: number; gid: number }
}
