import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { courseIds } from '#exercises/course-ids.ts'

export type Found = { ok: true; key: string; folder: string } | { ok: false; error: string }

const foldersIn = async (folder: string) =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory() && entry.name !== 'cards')
    .map(({ name }) => name)

/** The folder of the exercise that is meant by `course/slug` or by its slug, whether or not what is in it loads. */
export async function findExercise(root: string, name: string): Promise<Found> {
  const keys = await Promise.all(
    courseIds.map(async (course) => (await foldersIn(join(root, course))).map((slug) => `${course}/${slug}`)),
  )
  const [key, ...others] = keys.flat().filter((it) => it === name || it.endsWith(`/${name}`))
  if (key === undefined)
    return { ok: false, error: `there is no exercise "${name}"; there are ${keys.flat().join(', ')}` }
  if (others.length > 0)
    return { ok: false, error: `"${name}" may be ${[key, ...others].join(' or ')}: name its course too` }
  return { ok: true, key, folder: join(root, key) }
}
