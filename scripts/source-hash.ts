import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A hash of the names and contents of all files that match: what is made from them is current while it is the same. */
export async function sourceHash(patterns: string[]): Promise<string> {
  const files = new Set<string>()
  for await (const entry of glob(patterns, { withFileTypes: true })) {
    if (entry.isFile()) files.add(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  const contents = await Promise.all([...files].sort().map(async (file) => [file, await readFile(file)] as const))
  for (const [file, content] of contents) hash.update(`${file}\0${content.length}\0`).update(content)
  return hash.digest('hex')
}

const stampName = 'made-from.sha256'

/** Whether `folder` was made from sources with this hash. */
export async function isMadeFrom(folder: string, hash: string): Promise<boolean> {
  const stamp = join(folder, stampName)
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash
}

/** Notes, once all of `folder` is there, what it was made from. */
export async function noteMadeFrom(folder: string, hash: string): Promise<void> {
  await writeFile(join(folder, stampName), hash)
}
