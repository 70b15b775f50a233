import { countsAsReview, exerciseRating } from '#app/_core/exercise-rating.ts'
import { exerciseSteps } from '#app/_core/schedule.ts'
import type { LoadedExercise } from '#exercises/library.ts'
import type { Random } from '#exercises/random.ts'
import { reviewIdOf } from '../exercise-review.ts'
import { type DemoSubmission, type Life, later, log, minuteMs, uuid } from './life.ts'

/** Up to three tries on one day, until one passes. */
export function attempt(life: Life, exercise: LoadedExercise, purpose: DemoSubmission['purpose']): void {
  const { random, habits, history } = life
  const openKey = `${exercise.key} ${purpose}`
  const so = life.open.get(openKey) ?? { failures: 0, hintsSeen: 0 }
  let spentMs = 0
  for (let tries = 0; tries < 3; tries++) {
    const tryMs = Math.round(exercise.minutes * minuteMs * random.uniform(0.4, 1.4))
    spentMs += tryMs
    life.clock = later(life.clock, tryMs)
    if (so.failures > 0 && random.uniform() < 0.3) so.hintsSeen = Math.min(so.hintsSeen + 1, exercise.hints.length)
    const passes = random.uniform() < habits.care
    const mistake = passes ? null : commonMistake(random, exercise)
    const id = uuid(random)
    const { clock: createdAt } = life
    history.submissions.push({
      id,
      exercise,
      mistake,
      createdAt,
      purpose,
      hintsSeen: so.hintsSeen,
      durationMs: spentMs,
    })
    if (!passes) {
      so.failures++
      life.open.set(openKey, so)
      continue
    }
    life.open.delete(openKey)
    if (!countsAsReview(history.memories.get(exercise.key) ?? null, createdAt, life.settings)) return
    const rating = exerciseRating({ ...so, gaveUp: false, durationMs: spentMs, minutes: exercise.minutes })
    const review = { id: reviewIdOf(id), item: exercise.key, rating, reviewedAt: createdAt, durationMs: spentMs }
    log(life, review, { ...life.settings, steps: exerciseSteps })
    return
  }
}

/** One of the first three of the exercise's list, and for half of all who err the first: the rest would cost a start time. */
function commonMistake(random: Random, { mistakes }: LoadedExercise): string {
  const ids = Object.keys(mistakes).slice(0, 3)
  return random.uniform() < 0.5 ? (ids[0] as string) : random.pick(ids)
}
