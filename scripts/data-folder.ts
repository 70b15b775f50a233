import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where the embedded database and the secret live. */
export const dataFolder = resolve(process.env.DATA_DIR || '.data')

/** Makes the data folder, and throws one line that says what to do when it cannot be written. */
export async function openDataFolder(): Promise<void> {
  try {
    // Its parent must be there: Node's recursive mkdir does not come back from some read-only places.
    if (!existsSync(dataFolder)) await mkdir(dataFolder)
    await access(dataFolder, constants.W_OK)
    // Root may write anywhere, but not on a read-only file system: only writing shows.
    await writeFile(join(dataFolder, '.gitignore'), '*\n')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const message = `The data folder ${dataFolder} cannot be written (${code}): make it writable, or set DATA_DIR to a folder that is.`
    throw new Error(message, { cause })
  }
}

/** The key that signs sessions: made once and kept, so that nobody is signed out by a restart. */
export async function keptSecret(): Promise<string> {
  const file = join(dataFolder, 'nextauth-secret')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept) return kept.trim()
  const made = randomBytes(32).toString('base64url')
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}
