import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { transformSync } from 'amaro'
import type { LearnerFunction } from '#exercises/load-reference.ts'
import type { PairRuns } from './known-mistakes.ts'
import { runsOf } from './mistake-runs.ts'
import { remember } from './remember.ts'
import type { GradedExercise, Suite } from './suite.ts'
import { type Edit, editsBetween, withBoth } from './token-edits.ts'
import { sourceOf, type Token, tokensOf } from './tokens.ts'

// Nobody writes programs with two mistakes: each mistake is a few edits of the solution, and where those of two do not
// touch the same tokens, the solution with both is the program of someone who made both.

/** A program with two mistakes. */
interface Pair {
  ids: [string, string]
  run: LearnerFunction
}

async function tokensIn(exercise: GradedExercise, file: string): Promise<Token[]> {
  const source = await readFile(join(exercise.folder, file), 'utf8')
  // Node's own stripper, which Node warns of each time that a process uses it.
  return tokensOf(transformSync(source, { mode: 'strip-only' }).code)
}

/** Learner-style files import nothing and see `tf` as a global, so that without their `export` they are a function's body. */
function compiled(tokens: Token[], entry: string): LearnerFunction | null {
  const body = sourceOf(tokens.filter(({ text }) => text !== 'export'))
  try {
    return compileFunction(`${body}\nreturn ${entry}`)() as LearnerFunction
  } catch {
    // What the two edits make need not be a program.
    return null
  }
}

/** All programs with two mistakes of an exercise, in the order of their mistakes in exercise.yaml. */
export async function pairsOf(exercise: GradedExercise): Promise<Pair[]> {
  const solution = await tokensIn(exercise, 'solution.ts')
  const ids = Object.keys(exercise.mistakes)
  const edits = await Promise.all(
    ids.map(async (id) => editsBetween(solution, await tokensIn(exercise, `mistakes/${id}.ts`))),
  )
  return ids.flatMap((one, at) =>
    ids.slice(at + 1).flatMap((other, after): Pair[] => {
      const tokens = withBoth(solution, edits[at] as Edit[], edits[at + 1 + after] as Edit[])
      const run = tokens && compiled(tokens, exercise.entry.name)
      return run ? [{ ids: [one, other], run }] : []
    }),
  )
}

const load = remember(100, async (exercise: GradedExercise) =>
  (await pairsOf(exercise)).map(({ ids, run }) => ({ ids, runsIn: runsOf(run) })),
)

/** The pairs of named mistakes of an exercise, and what they do in the cases of a suite. */
export async function pairRuns(exercise: GradedExercise, suite: Suite): Promise<PairRuns[]> {
  const pairs = await load(`${exercise.key} ${exercise.hash}`, exercise)
  return pairs.map(({ ids, runsIn }) => ({ ids, run: runsIn(suite) }))
}
