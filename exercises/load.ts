import { join } from 'node:path'
import { checkCard } from './check-card.ts'
import { ContentError, type Problem, type Report } from './content-error.ts'
import { courseIds } from './course-ids.ts'
import type { Library, LoadedConcept } from './library.ts'
import { findPrerequisiteCycle } from './prerequisite-cycle.ts'
import { type CourseFolder, checkCourseFolders, readCourse } from './read-course.ts'
import { variants as realVariants } from './variants.ts'

export type { Library, LoadedCard, LoadedConcept, LoadedCourse, LoadedExercise } from './library.ts'

const qualify = (course: string, id: string) => (id.includes('/') ? id : `${course}/${id}`)

function addConcepts(library: Library, { id: course, file }: CourseFolder) {
  file.content.concepts.forEach(({ id, title, requires }, index) => {
    const key = qualify(course, id)
    if (library.concepts.has(key))
      file.at(['concepts', index, 'id'], `duplicate id: the concept "${id}" is there already`)
    else library.concepts.set(key, { key, course, id, title, requires: requires.map((it) => qualify(course, it)) })
  })
}

/** What a course that could not be read would have held is not reported again at each reference to it. */
function isUnknown({ concepts }: Library, unread: readonly string[], key: string): boolean {
  return !concepts.has(key) && !unread.some((course) => key.startsWith(`${course}/`))
}

function checkPrerequisites(library: Library, { id: course, file }: CourseFolder, unread: readonly string[]) {
  file.content.concepts.forEach(({ requires }, index) => {
    requires.forEach((id, place) => {
      if (isUnknown(library, unread, qualify(course, id)))
        file.at(['concepts', index, 'requires', place], `unknown concept "${qualify(course, id)}"`)
    })
  })
}

function checkCycle({ concepts }: Library, folders: readonly CourseFolder[]) {
  const cycle = findPrerequisiteCycle(new Map([...concepts].map(([key, { requires }]) => [key, requires])))
  const start = cycle && concepts.get(cycle[0] as string)
  const folder = start && folders.find(({ id }) => id === start.course)
  if (!folder) return
  const index = folder.file.content.concepts.findIndex(({ id }) => id === start.id)
  folder.file.at(['concepts', index, 'requires'], `prerequisite cycle: ${cycle.join(' requires ')}`)
}

function addExercises(
  library: Library,
  { id: course, file: courseFile, exercises }: CourseFolder,
  unread: readonly string[],
) {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  for (const slug of courseFile.content.exercises) {
    const exercise = bySlug.get(slug)
    if (!exercise) continue
    const { file, ...folder } = exercise
    const concepts = file.content.concepts.map((id) => qualify(course, id))
    concepts.forEach((concept, index) => {
      if (isUnknown(library, unread, concept)) file.at(['concepts', index], `unknown concept "${concept}"`)
    })
    const key = `${course}/${slug}`
    library.exercises.set(key, { ...file.content, ...folder, key, course, concepts })
  }
}

function addCards(library: Library, { id: course, cards }: CourseFolder, variants: typeof realVariants) {
  const place = (concept: LoadedConcept) => [...library.concepts.keys()].indexOf(concept.key)
  const known = cards.flatMap(({ concept: id, file }) => {
    const concept = library.concepts.get(`${course}/${id}`)
    if (!concept) file.at([], `unknown concept "${course}/${id}": expected the file to be named after a concept`)
    return concept ? [{ concept, file }] : []
  })
  for (const { concept, file } of known.sort((one, other) => place(one.concept) - place(other.concept))) {
    file.content.cards.forEach((card, index) => {
      const key = `${course}/${card.id}`
      const taken = library.cards.has(key) ? 'a card' : library.exercises.has(key) ? 'an exercise' : null
      if (taken) file.at(['cards', index, 'id'], `duplicate id: "${card.id}" is ${taken} of this course already`)
      else library.cards.set(key, { ...card, key, course, concept: concept.key })
      checkCard(card, variants[course] ?? {}, (path, message) => file.at(['cards', index, ...path], message))
    })
  }
}

/**
 * Reads and checks the whole content. Throws a ContentError that lists all problems at once: each file is checked by
 * itself first, and what holds is joined and checked together.
 */
export async function loadLibrary(
  root = join(/* turbopackIgnore: true */ process.cwd(), 'exercises'),
  variants: typeof realVariants = realVariants,
): Promise<Library> {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  await checkCourseFolders(root, courseIds, report)
  const read = await Promise.all(courseIds.map((id) => readCourse(root, id, report)))
  const folders = read.filter((folder) => folder !== null)
  const unread = courseIds.filter((_, index) => read[index] === null)

  const library: Library = { courses: [], concepts: new Map(), cards: new Map(), exercises: new Map() }
  for (const folder of folders) addConcepts(library, folder)
  for (const folder of folders) checkPrerequisites(library, folder, unread)
  checkCycle(library, folders)
  for (const folder of folders) {
    addExercises(library, folder, unread)
    addCards(library, folder, variants)
    const { id, title, summary, concepts, exercises } = folder.file.content
    const keys = (ids: readonly string[]) => ids.map((it) => qualify(id, it))
    library.courses.push({
      id,
      title,
      summary,
      concepts: keys(concepts.map((it) => it.id)),
      exercises: keys(exercises),
    })
  }
  if (problems.length > 0) throw new ContentError(problems)
  return library
}

let loaded: Promise<Library> | null = null

/** The content, read once per process; read again only when it had problems. */
export function library(): Promise<Library> {
  loaded ??= loadLibrary().catch((error: unknown) => {
    loaded = null
    throw error
  })
  return loaded
}
