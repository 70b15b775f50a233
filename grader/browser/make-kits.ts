import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { loadLibrary } from '#exercises/load.ts'
import { pairRuns } from '#grader/mistake-pairs.ts'
import { mistakeRuns } from '#grader/mistake-runs.ts'
import { replace } from '#grader/sandbox/bundle.ts'
import { type GradedExercise, loadSuite } from '#grader/suite.ts'
import { encodeKit, type Kit } from './kit.ts'

/** Where the kits are, one file for each exercise: made by `makeKits`, not in git. */
export const kitsFolder = join(import.meta.dirname, '../../.practice/kits')

/** Runs our own code for an exercise, here, so that a browser need not have it. */
export async function makeKit(exercise: GradedExercise): Promise<Kit> {
  const { entry, limits, compare, forbidden, mistakes, hash } = exercise
  // Visible cases are fixed, and the same for every seed.
  const suite = await loadSuite({ ...exercise, randomCases: 0 }, 0)
  const expected = suite.expected()
  const visible = [...suite.cases.keys()].filter((at) => suite.cases[at]?.kind === 'visible')
  const [known, pairs] = await Promise.all([mistakeRuns(exercise, suite), pairRuns(exercise, suite)])
  return {
    ...{ entry, limits, compare, forbidden, mistakes },
    exerciseHash: hash,
    cases: visible.map((at) => suite.cases[at] as Kit['cases'][0]),
    expected: visible.map((at) => expected[at] as Kit['expected'][0]),
    mistakeRuns: known.map(({ id, run }) => ({ id, runs: visible.map(run) })),
    pairRuns: pairs.map(({ ids, run }) => ({ ids, runs: visible.map(run) })),
  }
}

/** Makes the kits of all exercises. */
export async function makeKits(): Promise<void> {
  const { exercises } = await loadLibrary()
  for (const exercise of exercises.values()) {
    const folder = join(kitsFolder, exercise.course)
    await mkdir(folder, { recursive: true })
    await replace(join(folder, `${exercise.slug}.json`), JSON.stringify(encodeKit(await makeKit(exercise))))
  }
}

if (import.meta.main) await makeKits()
