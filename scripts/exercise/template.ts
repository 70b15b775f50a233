import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'template')

const camelCase = (slug: string) => slug.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

function titleCase(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The files of a new exercise by their path: `template/`, with its names filled in. The template is a whole exercise, so
 * that what a new one is made of can be tried and changed piece by piece.
 */
export async function templateOf(slug: string, concept: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
  const fill = (text: string) =>
    text.replaceAll('scaleTensor', camelCase(slug)).replaceAll('TITLE', titleCase(slug)).replaceAll('CONCEPT', concept)
  const texts = await Promise.all(paths.map(async (path) => fill(await readFile(join(folder, path), 'utf8'))))
  return new Map(paths.map((path, at) => [path.replaceAll('\\', '/'), texts[at] as string]))
}
