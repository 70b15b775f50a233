import { loadReference } from '#exercises/load-reference.ts'
import { randomFrom } from '#exercises/random.ts'
import type { CaseKind, Reference } from '#exercises/reference.ts'
import type { ExerciseFile, LocalText } from '#exercises/schema.ts'
import type { Value } from '#exercises/value.ts'
import { remember } from './remember.ts'
import { runReference } from './run-here.ts'

/** What grading needs of a loaded exercise. */
export type GradedExercise = Omit<ExerciseFile, 'concepts'> & { key: string; folder: string; hash: string }

export interface SuiteCase {
  kind: CaseKind | 'random'
  title: LocalText
  inputs: Value[]
}

/** The cases of one grading. */
export interface Suite {
  /** Names the exercise's files and the seed. */
  key: string
  cases: SuiteCase[]
  /** The right answers, computed when first asked for. A reference that throws is our fault, and throws here. */
  expected(): Value[]
}

const titleOf = (number: number): LocalText => ({ en: `Random ${number}`, vi: `Ngẫu nhiên ${number}` })

function computeExpected(exercise: GradedExercise, reference: Reference, cases: SuiteCase[]): Value[] {
  return cases.map(({ title, inputs }) => {
    try {
      return runReference(reference.compute, inputs)
    } catch (cause) {
      throw new Error(`${exercise.key}: the reference fails on "${title.en}"`, { cause })
    }
  })
}

/** A value computed once, at first use. */
function once<Result>(compute: () => Result): () => Result {
  let held: { result: Result } | null = null
  return () => {
    held ??= { result: compute() }
    return held.result
  }
}

type Part = Omit<Suite, 'key'>

function part(exercise: GradedExercise, reference: Reference, cases: SuiteCase[]): Part {
  return { cases, expected: once(() => computeExpected(exercise, reference, cases)) }
}

const fixedPart = remember(100, async (exercise: GradedExercise) => {
  const reference = await loadReference(exercise)
  return part(exercise, reference, reference.cases)
})

const randomPart = remember(500, async (exercise: GradedExercise, seed: number) => {
  const reference = await loadReference(exercise)
  const random = randomFrom(seed)
  const cases = Array.from({ length: exercise.randomCases }, (_, at) => ({
    kind: 'random' as const,
    title: titleOf(at + 1),
    inputs: reference.randomInputs(random),
  }))
  return part(exercise, reference, cases)
})

/** The fixed cases of an exercise, then those drawn from the seed: the same for the same files and seed. */
export async function loadSuite(exercise: GradedExercise, seed: number): Promise<Suite> {
  const files = `${exercise.key} ${exercise.hash}`
  const key = `${files} ${exercise.randomCases} ${seed}`
  const fixed = await fixedPart(files, exercise)
  const drawn = await randomPart(key, exercise, seed)
  return { key, cases: [...fixed.cases, ...drawn.cases], expected: () => [...fixed.expected(), ...drawn.expected()] }
}
