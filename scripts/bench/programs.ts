import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedExercise } from '#exercises/load.ts'

/** What a learner hands in. */
export interface BenchProgram {
  exercise: string
  code: string
}

/** The solution and every named mistake of these exercises: right and wrong code as learners write it. */
export async function programsOf(exercises: readonly LoadedExercise[]): Promise<BenchProgram[]> {
  const programs = exercises.map(async ({ key, folder, mistakes, solution }) => {
    const files = Object.keys(mistakes).map((id) => join(folder, 'mistakes', `${id}.ts`))
    const wrong = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    return [solution, ...wrong].map((code) => ({ exercise: key, code }))
  })
  return (await Promise.all(programs)).flat()
}
