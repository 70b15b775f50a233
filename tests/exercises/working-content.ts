import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedExercise } from '#exercises/library.ts'
import { loadLibrary } from '#exercises/load.ts'
import { newExercise } from '#scripts/exercise/new-exercise.ts'
import { smallVariants, writeContent } from './small-content.ts'

const shared = join(import.meta.dirname, '../../exercises')

/** A small content, gone when the test ends, whose exercises' code finds what it imports; there are no exercises yet. */
export async function writeWorkingContent(): Promise<string> {
  const double = ['exercise.yaml', 'prompt.en.md', 'prompt.vi.md', 'starter.ts', 'solution.ts', 'reference.ts']
  const mistakes = ['halves', 'squares', 'negates'].map((id) => `mistakes/${id}.ts`)
  const root = await writeContent({
    'neural-networks/course.yaml': `# Kept: this comment.
id: neural-networks
title: { en: Networks, vi: Mạng }
summary: { en:   "A course.", vi: 'Một khoá học.' }
concepts:
  - { id: first, title: { en: First, vi: Một } }
  - { id: second, title: { en: Second, vi: Hai }, requires: [first] }
exercises: [] # in teaching order
`,
    ...Object.fromEntries([...double, ...mistakes].map((file) => [`neural-networks/double/${file}`, null])),
  })
  await writeFile(join(root, 'package.json'), '{ "type": "module", "imports": { "#exercises/*": "./*" } }')
  for (const file of ['random.ts', 'reference.ts', 'tf.ts', 'value.ts'])
    await symlink(join(shared, file), join(root, file))
  return root
}

/** One replacement in a file of an exercise; it must find its place. */
export type Change = [file: string, from: string, to: string]

export async function change(folder: string, [file, from, to]: Change): Promise<void> {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`)
  await writeFile(path, before.replaceAll(from, to))
}

/** A new exercise with these changes, loaded. */
export async function changedExercise(...changes: Change[]): Promise<LoadedExercise> {
  const root = await writeWorkingContent()
  const made = await newExercise(root, 'neural-networks/scale-it')
  if (!made.ok) throw new Error(made.error)
  for (const one of changes) await change(made.folder, one)
  const { exercises } = await loadLibrary(root, smallVariants)
  return exercises.get('neural-networks/scale-it') as LoadedExercise
}
