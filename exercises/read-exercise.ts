import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from './content-error.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'
import { ExerciseFile, type LocalText } from './schema.ts'

/** One exercise's folder as it stands, before its references to concepts are resolved. */
export interface ExerciseFolder {
  slug: string
  file: YamlFile<ExerciseFile>
  prompt: LocalText
  starter: string
  solution: string
  folder: string
  hash: string
}

const texts = {
  'prompt.en.md': 'missing translation: expected the prompt in English',
  'prompt.vi.md': 'missing translation: expected the prompt in Vietnamese',
  'starter.ts': 'missing: expected what the learner sees first',
  'solution.ts': 'missing: expected the solution',
  'reference.ts': 'missing: expected the reference and its cases',
} as const

/** Every file below the folder with its text, by its path in it, sorted by path. */
async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
  const read = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return new Map(paths.map((path, index) => [path.replaceAll('\\', '/'), read[index] as string]))
}

function hashOf(files: Map<string, string>): string {
  const hash = createHash('sha256')
  for (const [path, content] of files) hash.update(`${path}\0${content.length}\0${content}`)
  return hash.digest('hex').slice(0, 16)
}

function checkMistakes(file: YamlFile<ExerciseFile>, files: Map<string, string>, base: string, report: Report) {
  const told = Object.keys(file.content.mistakes)
  const built = [...files.keys()].flatMap((path) => /^mistakes\/(.+)\.ts$/.exec(path)?.[1] ?? [])
  for (const id of told) {
    if (!built.includes(id)) file.at(['mistakes', id], `has a text but no file: expected mistakes/${id}.ts`)
  }
  for (const id of built) {
    if (told.includes(id)) continue
    const message = `has no text: expected mistakes.${id} in exercise.yaml`
    report({ file: `${base}/mistakes/${id}.ts`, path: '', line: null, message })
  }
}

/** Reads one exercise; null when a part is missing or wrong, after reporting each. `base` is `course/slug`. */
export async function readExercise(root: string, base: string, report: Report): Promise<ExerciseFolder | null> {
  const folder = join(root, base)
  const [file, files] = await Promise.all([
    readYaml(root, `${base}/exercise.yaml`, ExerciseFile, report),
    readAll(folder),
  ])
  const textOf = (name: keyof typeof texts) => {
    const content = files.get(name)
    if (content?.trim()) return content
    report({ file: `${base}/${name}`, path: '', line: null, message: texts[name] })
    return null
  }
  const [en, vi, starter, solution, reference] = [
    textOf('prompt.en.md'),
    textOf('prompt.vi.md'),
    textOf('starter.ts'),
    textOf('solution.ts'),
    textOf('reference.ts'),
  ]
  if (file) checkMistakes(file, files, base, report)
  if (!file || !en || !vi || !starter || !solution || !reference) return null
  const slug = base.slice(base.indexOf('/') + 1)
  return { slug, file, prompt: { en, vi }, starter, solution, folder, hash: hashOf(files) }
}
