import type { Memory, ScheduleSettings } from './memory.ts'
import type { Placing } from './placement.ts'
import { loadOf, type PlannedWork, withPlanned } from './planned-work.ts'
import type { Rating } from './rating.ts'
import { schedule } from './schedule.ts'
import { type DayRules, studyDay, studyDayStart } from './study-day.ts'

// One sitting at the review page: what comes now, what comes back, what was done. A value; each act makes a new one.

/** What somebody gave as an answer: whether it was right, where that was checked, and what it was. */
export interface GivenAnswer {
  right?: boolean
  given?: string | number[]
}

export interface Rated {
  /** UUID of the review. */
  id: string
  item: string
  rating: Rating
}

export interface Sitting {
  /** What comes back in minutes, by time. */
  learning: readonly { item: string; dueAt: Date }[]
  due: readonly string[]
  fresh: readonly string[]
  /** What is on the page; null at the end. It has been taken out of the lists above. */
  current: { item: string; from: 'learning' | 'due' | 'fresh' } | null
  /** Null while the question stands. */
  answer: GivenAnswer | null
  /** Of each item as of now; an item without one has not been reviewed. */
  memories: ReadonlyMap<string, Memory>
  /** What the coming days hold already. */
  planned: PlannedWork
  /** How often each item was shown in this sitting. */
  showings: ReadonlyMap<string, number>
  rated: readonly Rated[]
  past: readonly Past[]
}

/** What can be taken back. */
export type Act = { kind: 'rate'; reviewId: string } | { kind: 'set-aside' | 'skip'; item: string }

interface Past {
  before: Omit<Sitting, 'past'>
  act: Act
}

const undoDepth = 30

/** Begins with what the day's queue holds. */
export function beginSitting(
  queue: { learning: readonly string[]; due: readonly string[]; fresh: readonly string[] },
  memories: ReadonlyMap<string, Memory>,
  now: Date,
  planned: PlannedWork = new Map(),
): Sitting {
  const learning = queue.learning
    .flatMap((item) => {
      const memory = memories.get(item)
      return memory ? [{ item, dueAt: memory.dueAt }] : []
    })
    .sort(soonestFirst)
  const { due, fresh } = queue
  const empty = { current: null, answer: null, showings: new Map(), rated: [], past: [] }
  return advance({ ...empty, learning, due, fresh, memories, planned }, now)
}

/** Takes in a review that was made earlier and that the queue does not know of yet: it was not sent before a reload. */
export function absorb(
  sitting: Sitting,
  review: Rated & { reviewedAt: Date; intervalDays?: number | null },
  settings: ScheduleSettings,
  now: Date,
): Sitting {
  const known = sitting.memories.get(review.item)
  if (known && known.lastReviewedAt >= review.reviewedAt) return sitting
  const rest = putBack(sitting)
  const without = {
    ...rest,
    learning: rest.learning.filter(({ item }) => item !== review.item),
    due: rest.due.filter((item) => item !== review.item),
    fresh: rest.fresh.filter((item) => item !== review.item),
  }
  const { item, intervalDays = null } = review
  return advance(remember(without, review, review.reviewedAt, settings, { item, intervalDays }), now)
}

/** Leaves out an item that was set aside before a reload. */
export function without(sitting: Sitting, item: string, now: Date): Sitting {
  const waits = [sitting.current, ...sitting.learning].some((waiting) => waiting?.item === item)
  if (!waits && !sitting.due.includes(item) && !sitting.fresh.includes(item)) return sitting
  const rest = putBack(sitting)
  const keeps = (other: string) => other !== item
  const learning = rest.learning.filter((waiting) => keeps(waiting.item))
  return advance({ ...rest, learning, due: rest.due.filter(keeps), fresh: rest.fresh.filter(keeps) }, now)
}

/** Shows the answer, with what was given. */
export function showAnswer(sitting: Sitting, answer: GivenAnswer): Sitting {
  return sitting.current && !sitting.answer ? { ...sitting, answer } : sitting
}

/** Rates what is on the page and goes on to the next item; one that is still being learned comes back later. */
export function rate(sitting: Sitting, review: Omit<Rated, 'item'>, settings: ScheduleSettings, now: Date): Sitting {
  if (!sitting.current) return sitting
  const rated = { ...review, item: sitting.current.item }
  const after = remember({ ...sitting, current: null }, rated, now, settings, placingOf(sitting, rated.item))
  return advance({ ...after, past: pastOf(sitting, { kind: 'rate', reviewId: review.id }) }, now)
}

/** Takes what is on the page out of this sitting: it was buried, suspended, or (skip) left for later. */
export function setAside(sitting: Sitting, kind: 'set-aside' | 'skip', now: Date): Sitting {
  if (!sitting.current) return sitting
  const past = pastOf(sitting, { kind, item: sitting.current.item })
  return advance({ ...sitting, current: null, past }, now)
}

/** The sitting as it was before the last act, at the same item with the answer that was given; null when there is none. */
export function undo(sitting: Sitting): { sitting: Sitting; act: Act } | null {
  const last = sitting.past.at(-1)
  return last ? { sitting: { ...last.before, past: sitting.past.slice(0, -1) }, act: last.act } : null
}

/** When more comes after this sitting: what the queue knew of, and what this sitting has put off. */
export function nextAfter(
  { memories, rated }: Sitting,
  known: { at: Date; count: number } | null,
  rules: DayRules,
): { at: Date; count: number } | null {
  const items = [...new Set(rated.map(({ item }) => item))]
  const days = items.flatMap((item) => {
    const dueAt = memories.get(item)?.dueAt
    return dueAt ? [studyDay(dueAt, rules)] : []
  })
  const knownDay = known ? studyDay(known.at, rules) : Number.POSITIVE_INFINITY
  const day = Math.min(knownDay, ...days)
  if (!Number.isFinite(day)) return null
  const own = days.filter((it) => it === day).length
  return { at: studyDayStart(day, rules), count: own + (known && knownDay === day ? known.count : 0) }
}

/** What placing an item in the coming days depends on: the same for a preview and for the rating that follows it. */
export const placingOf = ({ planned }: Pick<Sitting, 'planned'>, item: string): Placing => ({
  item,
  load: loadOf(planned),
})

/** What is left, with what is on the page. */
export function countsOf({ learning, due, fresh, current }: Sitting): { fresh: number; learning: number; due: number } {
  const here = (from: string) => (current?.from === from ? 1 : 0)
  return {
    fresh: fresh.length + here('fresh'),
    learning: learning.length + here('learning'),
    due: due.length + here('due'),
  }
}

const soonestFirst = (a: { dueAt: Date }, b: { dueAt: Date }) => a.dueAt.getTime() - b.dueAt.getTime()

function pastOf({ past, ...before }: Sitting, act: Act): Past[] {
  return [...past, { before, act }].slice(-undoDepth)
}

function remember(
  sitting: Sitting,
  { id, item, rating }: Rated,
  at: Date,
  settings: ScheduleSettings,
  placing: Placing,
): Sitting {
  const memory = schedule(sitting.memories.get(item) ?? null, rating, at, settings, placing)
  const comesBack = memory.state !== 'review'
  const learning = comesBack
    ? [...sitting.learning, { item, dueAt: memory.dueAt }].sort(soonestFirst)
    : sitting.learning
  return {
    ...sitting,
    learning,
    memories: new Map(sitting.memories).set(item, memory),
    planned: comesBack ? sitting.planned : withPlanned(sitting.planned, memory, settings),
    rated: [...sitting.rated, { id, item, rating }],
  }
}

function putBack(sitting: Sitting): Sitting {
  const { current, learning, due, fresh, memories, showings } = sitting
  if (!current) return sitting
  const { item, from } = current
  const dueAt = memories.get(item)?.dueAt
  return {
    ...sitting,
    current: null,
    answer: null,
    learning: from === 'learning' && dueAt ? [{ item, dueAt }, ...learning] : learning,
    due: from === 'due' ? [item, ...due] : due,
    fresh: from === 'fresh' ? [item, ...fresh] : fresh,
    showings: new Map(showings).set(item, (showings.get(item) ?? 1) - 1),
  }
}

/** What is being learned and whose time has come, then what is due, then what is new; at the end, what would come back soon. */
function advance(sitting: Sitting, now: Date): Sitting {
  if (sitting.current) return sitting
  const { learning, due, fresh } = sitting
  const [soonest] = learning
  const [nextDue] = due
  const [nextFresh] = fresh
  if (soonest && (soonest.dueAt <= now || (nextDue === undefined && nextFresh === undefined)))
    return show({ ...sitting, learning: learning.slice(1) }, soonest.item, 'learning')
  if (nextDue !== undefined) return show({ ...sitting, due: due.slice(1) }, nextDue, 'due')
  if (nextFresh !== undefined) return show({ ...sitting, fresh: fresh.slice(1) }, nextFresh, 'fresh')
  return { ...sitting, answer: null }
}

function show(sitting: Sitting, item: string, from: 'learning' | 'due' | 'fresh'): Sitting {
  const showings = new Map(sitting.showings).set(item, (sitting.showings.get(item) ?? 0) + 1)
  return { ...sitting, current: { item, from }, answer: null, showings }
}
