import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileFunction } from 'node:vm'
import { transformSync } from 'amaro'
import { type LearnerFunction, loadReference } from '#exercises/load-reference.ts'
import { changeOf, commonProgram } from './common-program.ts'
import type { PairRuns } from './known-mistakes.ts'
import { runsOf } from './mistake-runs.ts'
import { isSameRun } from './named-mistake.ts'
import { remember } from './remember.ts'
import { runMistake } from './run-here.ts'
import type { GradedExercise, Suite } from './suite.ts'
import { type Edit, editsBetween, withBoth } from './token-edits.ts'
import { sourceOf, type Token, tokensOf } from './tokens.ts'

// Nobody writes programs with two mistakes: each mistake is a few edits of a right program, and where those of two do not
// touch the same tokens, that program with both is the program of someone who made both.

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

/** Whether a program of ours does what the solution does, in the fixed cases. */
async function isRight(
  exercise: GradedExercise,
  program: LearnerFunction,
  solution: LearnerFunction,
): Promise<boolean> {
  const { cases } = await loadReference(exercise)
  return cases.every(({ inputs }) =>
    isSameRun(runMistake(solution, inputs), runMistake(program, inputs), exercise.compare),
  )
}

/** A right program, and what makes each mistake of it. */
interface Base {
  right: Token[]
  edits: Edit[][]
}

const baseOf = (right: Token[], mistakes: Token[][]): Base => ({
  right,
  edits: mistakes.map((mistake) => editsBetween(right, mistake)),
})

/** The program with both mistakes, from the right one in which they change least; null where they are at odds in each. */
function merged(bases: Base[], one: number, other: number): Token[] | null {
  const programs = bases.flatMap(({ right, edits }) => {
    const [first, second] = [edits[one] as Edit[], edits[other] as Edit[]]
    const tokens = withBoth(right, first, second)
    return tokens ? [{ tokens, change: changeOf(first, second) }] : []
  })
  return programs.toSorted((first, second) => first.change - second.change)[0]?.tokens ?? null
}

/**
 * What the mistakes have in common, if that is right too: where they are written in another way than the solution, they are
 * small edits of this alone.
 */
async function commonBase(exercise: GradedExercise, solution: Token[], mistakes: Token[][]): Promise<Base[]> {
  const common = commonProgram(mistakes)
  const [right, other] = [solution, common].map((tokens) => compiled(tokens, exercise.entry.name))
  return right && other && (await isRight(exercise, other, right)) ? [baseOf(common, mistakes)] : []
}

/** All programs with two mistakes of an exercise, in the order of their mistakes in exercise.yaml. */
export async function pairsOf(exercise: GradedExercise): Promise<Pair[]> {
  const ids = Object.keys(exercise.mistakes)
  const solution = await tokensIn(exercise, 'solution.ts')
  const mistakes = await Promise.all(ids.map((id) => tokensIn(exercise, `mistakes/${id}.ts`)))
  const places = ids.flatMap((_, one) => [...ids.keys()].slice(one + 1).map((other): [number, number] => [one, other]))
  const bases = [baseOf(solution, mistakes)]
  if (2 * places.filter(([one, other]) => merged(bases, one, other)).length < places.length)
    bases.push(...(await commonBase(exercise, solution, mistakes)))
  return places.flatMap(([one, other]): Pair[] => {
    const tokens = merged(bases, one, other)
    const run = tokens && compiled(tokens, exercise.entry.name)
    return run ? [{ ids: [ids[one] as string, ids[other] as string], run }] : []
  })
}

const load = remember(100, async (exercise: GradedExercise) =>
  (await pairsOf(exercise)).map(({ ids, run }) => ({ ids, runsIn: runsOf(run) })),
)

/** The pairs of named mistakes of an exercise, and what they do in the cases of a suite. */
export async function pairRuns(exercise: GradedExercise, suite: Suite): Promise<PairRuns[]> {
  const pairs = await load(`${exercise.key} ${exercise.hash}`, exercise)
  return pairs.map(({ ids, runsIn }) => ({ ids, run: runsIn(suite) }))
}
