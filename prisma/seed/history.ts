import type { Memory } from '#app/_core/memory.ts'
import type { Rating } from '#app/_core/rating.ts'
import { type QueueItem, reviewQueue } from '#app/_core/review-queue.ts'
import { recall } from '#app/_core/schedule.ts'
import { studyDay, studyDayStart } from '#app/_core/study-day.ts'
import type { Library, LoadedExercise } from '#exercises/library.ts'
import { randomFrom } from '#exercises/random.ts'
import { attempt } from './attempt.ts'
import { type DemoHistory, type Life, later, log, minuteMs, uuid } from './life.ts'
import type { DemoPerson } from './people.ts'

/**
 * What somebody with such habits would have done by now: day for day the app's own queue, answered as well as their
 * memory allows. So the log is one that the app could have recorded, and Memory is what the log adds up to.
 */
export function simulate({ habits, seed, timeZone }: DemoPerson, library: Library, now: Date): DemoHistory {
  const history: DemoHistory = { reviews: [], memories: new Map(), submissions: [] }
  if (!habits) return history
  const rules = { timeZone, dayStartHour: 4 }
  const life: Life = {
    habits,
    library,
    history,
    random: randomFrom(seed),
    settings: { ...rules, desiredRetention: 0.9 },
    clock: now,
    open: new Map(),
  }
  const today = studyDay(now, rules)
  for (let day = today - habits.startedDaysAgo; day < today - habits.idleDays; day++) {
    if (life.random.uniform() > habits.attendance) continue
    life.clock = later(studyDayStart(day, rules), life.random.uniform(3, 15) * 60 * minuteMs)
    studyFor(life, studyDayStart(day + 1, rules))
  }
  return history
}

function studyFor(life: Life, dayEnd: Date): void {
  const { library, history, habits, random } = life
  const { memories } = history
  const queue = reviewQueue(
    {
      items: items(library),
      requires: new Map([...library.concepts].map(([key, { requires }]) => [key, requires])),
      memories,
      holds: new Map(),
      doneToday: { newItems: 0, reviews: 0 },
      limits: { newPerDay: habits.newPerDay, reviewsPerDay: 200 },
    },
    life.clock,
    life.settings,
  )
  const exercises = queue.due.filter((key) => library.exercises.has(key))
  for (const key of [...queue.due, ...queue.fresh]) if (!exercises.includes(key)) answer(life, key)
  for (let key = nextStep(memories, dayEnd); key; key = nextStep(memories, dayEnd)) {
    const { dueAt } = memories.get(key) as Memory
    if (dueAt > life.clock) life.clock = dueAt
    answer(life, key)
  }
  for (const key of exercises) attempt(life, library.exercises.get(key) as LoadedExercise, 'review')
  const next = random.uniform() < habits.curiosity ? nextExercise(life) : undefined
  if (next) attempt(life, next, 'practice')
}

const items = ({ cards, exercises }: Library): QueueItem[] => [
  ...[...cards.values()].map(({ key, concept }): QueueItem => ({ key, kind: 'card', concept })),
  ...[...exercises.values()].map(
    ({ key, concepts }): QueueItem => ({ key, kind: 'exercise', concept: concepts[0] ?? '' }),
  ),
]

/** The card in its steps of minutes that comes back first, if one does before the day ends. */
function nextStep(memories: DemoHistory['memories'], dayEnd: Date): string | undefined {
  let soonest: [string, Memory] | undefined
  for (const entry of memories) {
    const [, { state, dueAt }] = entry
    if (state !== 'review' && dueAt < dayEnd && (!soonest || dueAt < soonest[1].dueAt)) soonest = entry
  }
  return soonest?.[0]
}

function answer(life: Life, key: string): void {
  const memory = life.history.memories.get(key)
  const { random, habits } = life
  const chance = memory ? recall(memory, life.clock) ** habits.forgetting : 0.75
  const knows: Rating[] = ['hard', 'good', 'good', 'good', 'good', 'good', 'easy']
  const rating = random.uniform() < chance ? random.pick(knows) : 'again'
  const durationMs = Math.round(random.uniform(3000, 25_000))
  life.clock = later(life.clock, durationMs + 1000)
  log(life, { id: uuid(random), item: key, rating, reviewedAt: life.clock, durationMs }, life.settings)
}

/** The first one that was never passed, among those whose main concept has been met. */
function nextExercise({ library, history }: Life): LoadedExercise | undefined {
  const met = new Set([...history.memories.keys()].map((key) => library.cards.get(key)?.concept))
  return [...library.exercises.values()].find(({ key, concepts }) => !history.memories.has(key) && met.has(concepts[0]))
}
