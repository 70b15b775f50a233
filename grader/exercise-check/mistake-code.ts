import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedExercise } from '#exercises/library.ts'

/** The code of each named mistake by its id, in the order of exercise.yaml. */
export async function readMistakes({ folder, mistakes }: LoadedExercise): Promise<Map<string, string>> {
  const ids = Object.keys(mistakes)
  const texts = await Promise.all(ids.map((id) => readFile(join(folder, 'mistakes', `${id}.ts`), 'utf8')))
  return new Map(ids.map((id, at) => [id, texts[at] as string]))
}
