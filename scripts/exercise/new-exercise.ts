import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describeProblem, type Problem } from '#exercises/content-error.ts'
import { courseIds } from '#exercises/course-ids.ts'
import { readCourse } from '#exercises/read-course.ts'
import { listExercise } from './list-exercise.ts'
import { templateOf } from './template.ts'

export type Made = { ok: true; folder: string; files: string[] } | { ok: false; error: string }

const refused = (error: string): Made => ({ ok: false, error })

/** Makes the folder of a new exercise, small but whole, and puts it at the end of its course. */
export async function newExercise(root: string, key: string): Promise<Made> {
  const [course = '', slug, ...rest] = key.split('/')
  if (slug === undefined || rest.length > 0) return refused(`"${key}" is no name: expected <course>/<slug>`)
  if (!courseIds.some((id) => id === course))
    return refused(`there is no course "${course}"; expected one of ${courseIds.join(', ')}`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return refused(`"${slug}" is no slug: expected lower-case words joined by hyphens, as in layer-norm`)
  if (!/^[a-z]/.test(slug)) return refused(`"${slug}" starts with a digit, and the function is named after it`)
  if (slug === 'cards') return refused('"cards" is the folder of the cards: choose another name')

  // Only what concerns course.yaml itself stands in the way: another exercise may be half done.
  const problems: Problem[] = []
  const read = await readCourse(root, course, (problem) => problems.push(problem))
  if (!read) return refused(problems.map(describeProblem).join('\n'))
  if (read.cards.some(({ file }) => file.content.cards.some(({ id }) => id === slug)))
    return refused(`"${slug}" is a card of ${course}: ids are unique among cards and exercises`)
  const concept = read.file.content.concepts.at(-1)?.id as string
  const courseFile = join(root, course, 'course.yaml')
  const changed = listExercise(await readFile(courseFile, 'utf8'), slug)
  if (changed === null) return refused(`${course}/course.yaml: expected a list of slugs as exercises, such as []`)

  const folder = join(root, course, slug)
  try {
    await mkdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      return refused(`${course}/${slug} is there already: choose another slug, or take that folder away`)
    throw error
  }
  const files = await templateOf(slug, concept)
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await writeFile(courseFile, changed)
  return { ok: true, folder, files: [...files.keys()] }
}
