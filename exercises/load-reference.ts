// Sets the global `tf` that learner-style files expect; before any of them is loaded.
import '#exercises/tf.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Output, Reference } from './reference.ts'

/** What has to be known of an exercise to load its code. */
export interface ExerciseCode {
  key: string
  folder: string
  /** Changes with the files, so that an edited file is loaded anew. */
  hash: string
  entry: { name: string }
  mistakes: Record<string, unknown>
}

/** A function in a learner's style, of our own: the solution or a named mistake. */
// biome-ignore lint/suspicious/noExplicitAny: each takes what its signature says
export type LearnerFunction = (...inputs: any[]) => Output

async function load(exercise: ExerciseCode, file: string): Promise<Record<string, unknown>> {
  const url = pathToFileURL(join(exercise.folder, file))
  url.searchParams.set('hash', exercise.hash)
  return import(/* @vite-ignore */ url.href)
}

async function loadLearnerFunction(exercise: ExerciseCode, file: string): Promise<LearnerFunction> {
  const entry = (await load(exercise, file))[exercise.entry.name]
  if (typeof entry !== 'function') throw new Error(`${exercise.key}: ${file} does not export ${exercise.entry.name}`)
  return entry as LearnerFunction
}

/** The exercise's `reference.ts`, run in our own process: for the grader and the tests, never for the web. */
export async function loadReference(exercise: ExerciseCode): Promise<Reference> {
  const reference = (await load(exercise, 'reference.ts')).default as Reference | undefined
  if (!reference) throw new Error(`${exercise.key}: reference.ts has no default export`)
  return reference
}

/** The named mistakes as functions, by id, in the order of exercise.yaml. */
export async function loadMistakes(exercise: ExerciseCode): Promise<Map<string, LearnerFunction>> {
  const ids = Object.keys(exercise.mistakes)
  const functions = await Promise.all(ids.map((id) => loadLearnerFunction(exercise, `mistakes/${id}.ts`)))
  return new Map(ids.map((id, index) => [id, functions[index] as LearnerFunction]))
}
