import { type Hold, isHeld } from './hold.ts'
import type { Memory } from './memory.ts'
import { recall } from './schedule.ts'
import { type DayRules, studyDay, studyDayStart } from './study-day.ts'
import { unlocked } from './unlocking.ts'

/** An item as the queue sees it. An exercise is due like a card, but is never new here: one starts it from its own page. */
export interface QueueItem {
  key: string
  kind: 'card' | 'exercise'
  /** Key of the concept it belongs to. */
  concept: string
}

export type QueueMemory = Pick<Memory, 'state' | 'dueAt' | 'stabilityDays' | 'lastReviewedAt'>

export interface QueueInput {
  /** All items, in the order in which they are taught. */
  items: readonly QueueItem[]
  /** Concepts that come before each concept. */
  requires: ReadonlyMap<string, readonly string[]>
  memories: ReadonlyMap<string, QueueMemory>
  holds: ReadonlyMap<string, Hold>
  /** How many items were met for the first time, and how many reviewed, in this study day. */
  doneToday: { newItems: number; reviews: number }
  limits: { newPerDay: number; reviewsPerDay: number }
}

export interface ReviewQueue {
  /** Being learned, and due in minutes: by the time at which they are due, some of it still to come. */
  learning: string[]
  /** Due today: the least remembered first, then exercises, which take longest. */
  due: string[]
  /** New today, in the order of teaching. */
  fresh: string[]
  /** When more comes, after all of the above: the start of a study day, and how many items are due by its end. */
  next: { at: Date; count: number } | null
}

/**
 * What one person reviews today. Daily limits hold for new items and for due ones; what is being learned is always
 * finished. A new card waits until each concept that its own requires has been reviewed, and a concept counts as
 * reviewed also when a card of it comes earlier in the same queue.
 */
export function reviewQueue(input: QueueInput, now: Date, rules: DayRules): ReviewQueue {
  const { items, memories, holds, doneToday, limits } = input
  const today = studyDay(now, rules)
  const dayEnd = studyDayStart(today + 1, rules)
  const active = items.filter(({ key }) => !isHeld(holds.get(key), now))
  const remembered = active.flatMap((item) => {
    const memory = memories.get(item.key)
    return memory ? [{ ...item, memory }] : []
  })

  const dueToday = remembered.filter(({ memory }) => memory.dueAt < dayEnd)
  const learning = dueToday
    .filter(({ memory }) => memory.state !== 'review')
    .sort((a, b) => a.memory.dueAt.getTime() - b.memory.dueAt.getTime())
  const due = dueToday
    .filter(({ memory }) => memory.state === 'review')
    .map(({ key, kind, memory }) => ({ key, isExercise: kind === 'exercise', recall: recall(memory, now) }))
    .sort((a, b) => Number(a.isExercise) - Number(b.isExercise) || a.recall - b.recall)
  const allowed = Math.max(0, limits.reviewsPerDay - doneToday.reviews)
  const leftOver = Math.max(0, due.length - allowed)

  return {
    learning: learning.map(({ key }) => key),
    due: due.slice(0, allowed).map(({ key }) => key),
    fresh: freshCards(input, active, Math.max(0, limits.newPerDay - doneToday.newItems)),
    next: nextDue(
      remembered.map(({ memory }) => memory.dueAt),
      leftOver,
      today,
      rules,
    ),
  }
}

function freshCards({ items, requires, memories, holds }: QueueInput, active: QueueItem[], allowed: number): string[] {
  const cards = items.filter(({ kind }) => kind === 'card')
  const reviewed = new Set(cards.filter(({ key }) => memories.has(key)).map(({ concept }) => concept))
  // A concept whose cards are all suspended must not keep the later ones locked for ever.
  const withCards = new Set(cards.filter(({ key }) => !holds.get(key)?.suspended).map(({ concept }) => concept))
  const isOpen = unlocked({ requires, withCards }, reviewed)

  const fresh: string[] = []
  for (const { key, kind, concept } of active) {
    if (fresh.length >= allowed) break
    if (kind !== 'card' || memories.has(key) || !isOpen(concept)) continue
    fresh.push(key)
    reviewed.add(concept)
  }
  return fresh
}

function nextDue(dueAts: Date[], leftOver: number, today: number, rules: DayRules): ReviewQueue['next'] {
  const dayEnd = studyDayStart(today + 1, rules)
  const later = dueAts.filter((dueAt) => dueAt >= dayEnd)
  const soonest = later.reduce<Date | null>((found, at) => (found === null || at < found ? at : found), null)
  if (soonest === null && leftOver === 0) return null
  const day = leftOver > 0 || soonest === null ? today + 1 : studyDay(soonest, rules)
  const end = studyDayStart(day + 1, rules)
  return { at: studyDayStart(day, rules), count: leftOver + later.filter((dueAt) => dueAt < end).length }
}
