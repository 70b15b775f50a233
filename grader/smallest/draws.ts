import { loadReference } from '#exercises/load-reference.ts'
import { randomFrom } from '#exercises/random.ts'
import { remember } from '../remember.ts'
import type { GradedExercise } from '../suite.ts'
import { bySize, sizeOf } from './size.ts'

/** So many are drawn to choose small ones from. */
const drawCount = 120

/** Away from the stream of numbers that the suite's own random cases come from. */
const away = 0x9e3779b9

/** Inputs that an exercise draws from a seed, the smallest first. They are valid by their making. */
export const draws = remember(50, async (exercise: GradedExercise, seed: number) => {
  const { randomInputs } = await loadReference(exercise)
  const random = randomFrom(seed ^ away)
  const drawn = Array.from({ length: drawCount }, () => randomInputs(random))
  const measured = drawn.map((inputs) => ({ inputs, size: sizeOf(inputs) }))
  return measured.sort((one, other) => bySize(one.size, other.size)).map(({ inputs }) => inputs)
})

/** At most `count` of a sorted list: two thirds from its beginning, the others spread evenly over the rest. */
export function chosen<Item>(sorted: Item[], count: number): Item[] {
  const first = Math.floor((count * 2) / 3)
  const rest = sorted.slice(first)
  const step = Math.max(1, rest.length / (count - first))
  return [...sorted.slice(0, first), ...rest.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))]
}
