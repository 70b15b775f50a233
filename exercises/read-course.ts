import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from './content-error.ts'
import { type ExerciseFolder, readExercise } from './read-exercise.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'
import { CardFile, Course } from './schema.ts'

/** The cards of one concept as they stand in cards/<concept>.yaml. */
export interface ConceptCards {
  concept: string
  file: YamlFile<CardFile>
}

/** A course's folder as it stands: each file holds to its schema, but references are not resolved yet. */
export interface CourseFolder {
  id: string
  file: YamlFile<Course>
  cards: ConceptCards[]
  exercises: ExerciseFolder[]
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return []
  })
}

async function readCards(root: string, course: string, report: Report): Promise<ConceptCards[]> {
  const entries = await entriesOf(join(root, course, 'cards'))
  const names = entries.map((entry) => entry.name).sort()
  const read = names.map(async (name) => {
    const file = `${course}/cards/${name}`
    if (!name.endsWith('.yaml')) {
      report({ file, path: '', line: null, message: 'expected only <concept>.yaml files here' })
      return null
    }
    const content = await readYaml(root, file, CardFile, report)
    return content && { concept: name.slice(0, -'.yaml'.length), file: content }
  })
  return (await Promise.all(read)).filter((cards) => cards !== null)
}

async function readExercises(root: string, course: string, report: Report): Promise<ExerciseFolder[]> {
  const slugs = await exerciseFolders(root, course)
  const read = await Promise.all(slugs.map((slug) => readExercise(root, `${course}/${slug}`, report)))
  return read.filter((exercise) => exercise !== null)
}

/** Each folder in a course's folder, `cards` apart, is an exercise. */
async function exerciseFolders(root: string, course: string): Promise<string[]> {
  const entries = await entriesOf(join(root, course))
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'cards').map((entry) => entry.name)
}

async function checkList(root: string, file: YamlFile<Course>, course: string, report: Report) {
  const folders = await exerciseFolders(root, course)
  const listed = file.content.exercises
  listed.forEach((slug, index) => {
    if (!folders.includes(slug))
      file.at(['exercises', index], `listed but missing: expected the folder ${course}/${slug}`)
    if (listed.indexOf(slug) !== index) file.at(['exercises', index], `listed twice: ${slug}`)
  })
  for (const slug of folders.filter((slug) => !listed.includes(slug))) {
    const message = `unlisted folder: expected "${slug}" among the exercises of ${course}/course.yaml`
    report({ file: `${course}/${slug}`, path: '', line: null, message })
  }
}

/** Reads all files of a course; null when its course.yaml could not be read. */
export async function readCourse(root: string, id: string, report: Report): Promise<CourseFolder | null> {
  const [file, cards, exercises] = await Promise.all([
    readYaml(root, `${id}/course.yaml`, Course, report),
    readCards(root, id, report),
    readExercises(root, id, report),
  ])
  if (!file) return null
  if (file.content.id !== id) file.at(['id'], `expected the folder's name, "${id}"`)
  await checkList(root, file, id, report)
  return { id, file, cards, exercises }
}

/** Reports the folders that look like a course but are none of the known ones. */
export async function checkCourseFolders(root: string, known: readonly string[], report: Report): Promise<void> {
  const folders = (await entriesOf(root)).filter((entry) => entry.isDirectory() && !known.includes(entry.name))
  for (const { name } of folders) {
    const hasCourse = (await entriesOf(join(root, name))).some((entry) => entry.name === 'course.yaml')
    if (!hasCourse) continue
    const message = `unlisted folder: expected only the courses ${known.join(', ')}`
    report({ file: name, path: '', line: null, message })
  }
}
