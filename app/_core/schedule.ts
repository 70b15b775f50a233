import { default_maximum_interval, default_w, FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs'
import { dayMs, laterOf, minutesAfter } from './instant.ts'
import type { Memory, ScheduleSettings, Steps } from './memory.ts'
import { type Placing, placedDays } from './placement.ts'
import type { Rating } from './rating.ts'
import { studyDay, studyDayStart } from './study-day.ts'

export const cardSteps: Steps = { learning: [1, 10], relearning: [10] }
/** An exercise takes minutes to do and is not worth doing twice in an hour: it comes back in days from the start. */
export const exerciseSteps: Steps = { learning: [], relearning: [] }

const decay = default_w[20] as number

/** Chances of recall t days after a review that left a stability of S days: (1 + factor t / S)^decay, FSRS-6. */
export const recallCurve = { factor: 0.9 ** (-1 / decay) - 1, decay: -decay }

/**
 * What a rating leaves in memory, by FSRS-6 with its published parameters.
 *
 * Time between reviews is counted in study days of the person's own calendar, as FSRS was fitted on calendar days: two
 * reviews ten minutes apart are the same day for everyone, whatever the hour is in Greenwich. An interval of n days ends
 * at the start of the n-th study day after this one. A better rating is never due earlier than a worse one, also at the
 * turn of the day, where one day is shorter than ten minutes. With `placing`, an interval of three days or more moves by a
 * few (Anki's fuzz); without, it stands as computed.
 */
export function schedule(
  memory: Memory | null,
  rating: Rating,
  now: Date,
  settings: ScheduleSettings,
  placing?: Placing,
): Memory {
  return preview(memory, now, settings, placing)[rating]
}

/** What each of the four ratings would leave in memory. */
export function preview(
  memory: Memory | null,
  now: Date,
  settings: ScheduleSettings,
  placing?: Placing,
): Record<Rating, Memory> {
  const algorithm = algorithmFor(settings.desiredRetention)
  const today = studyDay(now, settings)
  const elapsedDays = memory ? Math.max(0, today - studyDay(memory.lastReviewedAt, settings)) : 0
  const before = memory && { stability: memory.stabilityDays, difficulty: memory.difficulty }
  const after = (grade: 1 | 2 | 3 | 4) => algorithm.next_state(before, elapsedDays, grade)
  const states = { again: after(1), hard: after(2), good: after(3), easy: after(4) }
  const days = intervalsDays(memory, (rating) => algorithm.next_interval(states[rating].stability, elapsedDays))

  let earliest = now
  const outcome = (rating: Rating): Memory => {
    const step = stepAfter(memory, rating, settings.steps ?? cardSteps)
    const reps = memory?.reps ?? 0
    const placed = () =>
      placing ? placedDays(rangeAround(days[rating], elapsedDays), today, reps, placing) : days[rating]
    const dueAt = step ? minutesAfter(now, step.minutes) : studyDayStart(today + placed(), settings)
    earliest = laterOf(earliest, dueAt)
    return {
      state: step?.state ?? 'review',
      step: step?.step ?? 0,
      stabilityDays: states[rating].stability,
      difficulty: states[rating].difficulty,
      dueAt: earliest,
      lastReviewedAt: now,
      reps: (memory?.reps ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (memory?.state === 'review' && rating === 'again' ? 1 : 0),
    }
  }
  // In this order: each is due no earlier than the one before it.
  return { again: outcome('again'), hard: outcome('hard'), good: outcome('good'), easy: outcome('easy') }
}

/**
 * Predicted probability of recall at a moment, from 1 downwards. Unlike scheduling, it runs with the clock and not in
 * whole days, so that what is shown fades smoothly.
 */
export function recall(memory: Pick<Memory, 'stabilityDays' | 'lastReviewedAt'>, now: Date): number {
  const elapsedDays = Math.max(0, now.getTime() - memory.lastReviewedAt.getTime()) / dayMs
  return (1 + (recallCurve.factor * elapsedDays) / memory.stabilityDays) ** recallCurve.decay
}

/** The days among which an interval may be placed: wider for longer ones; below 2.5 days there is no choice. */
function rangeAround(days: number, elapsedDays: number) {
  if (days < 2.5) return { min: days, max: days }
  const { min_ivl: min, max_ivl: max } = get_fuzz_range(days, elapsedDays, default_maximum_interval)
  return { min, max }
}

const algorithms = new Map<number, FSRSAlgorithm>()

function algorithmFor(desiredRetention: number): FSRSAlgorithm {
  const known = algorithms.get(desiredRetention)
  if (known) return known
  const made = new FSRSAlgorithm({ request_retention: desiredRetention })
  algorithms.set(desiredRetention, made)
  return made
}

/** In review, hard <= good < easy, as Anki and ts-fsrs have it; before that, as computed. */
function intervalsDays(memory: Memory | null, interval: (rating: Rating) => number): Record<Rating, number> {
  const [again, hard, good, easy] = [interval('again'), interval('hard'), interval('good'), interval('easy')]
  if (memory?.state !== 'review') return { again, hard, good, easy }
  const atHard = Math.min(hard, good)
  const atGood = Math.max(good, atHard + 1)
  return { again, hard: atHard, good: atGood, easy: Math.max(easy, atGood + 1) }
}

/** The step of minutes that follows a rating; null when the item goes by days from here. */
function stepAfter(memory: Memory | null, rating: Rating, { learning, relearning }: Steps) {
  const state = memory?.state ?? 'learning'
  if (state === 'review' && rating !== 'again') return null
  const steps = state === 'learning' ? learning : relearning
  const step = state === 'review' ? 0 : (memory?.step ?? 0)
  const [first, second] = steps
  if (first === undefined || step >= steps.length || rating === 'easy') return null

  const place = (step: number, minutes: number) =>
    ({ state: state === 'learning' ? 'learning' : 'relearning', step, minutes }) as const
  if (rating === 'again') return place(0, first)
  // Anki: halfway between the first two steps; one and a half of the only one.
  if (rating === 'hard') return place(step, Math.round(second === undefined ? first * 1.5 : (first + second) / 2))
  const next = steps[step + 1]
  return next === undefined ? null : place(step + 1, next)
}
