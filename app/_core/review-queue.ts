import { type Hold, isHeld } from './hold.ts'
import { instant } from './instant.ts'
import type { Memory } from './memory.ts'
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
  const dayEndMs = studyDayStart(today + 1, rules).getTime()
  const learning: { key: string; dueMs: number }[] = []
  const dueCards: Fading[] = []
  const dueExercises: Fading[] = []
  const laterMs: number[] = []
  for (const { key, kind } of items) {
    const memory = memories.get(key)
    if (!memory || isHeld(holds.get(key), now)) continue
    const dueMs = memory.dueAt.getTime()
    if (dueMs >= dayEndMs) laterMs.push(dueMs)
    else if (memory.state === 'review') (kind === 'card' ? dueCards : dueExercises).push(fading(key, memory, now))
    else learning.push({ key, dueMs })
  }
  learning.sort((a, b) => a.dueMs - b.dueMs)
  const due = [...dueCards.sort(fadedFirst), ...dueExercises.sort(fadedFirst)]
  const allowed = Math.max(0, limits.reviewsPerDay - doneToday.reviews)

  return {
    learning: learning.map(({ key }) => key),
    due: due.slice(0, allowed).map(({ key }) => key),
    fresh: freshCards(input, Math.max(0, limits.newPerDay - doneToday.newItems), now),
    next: nextDue(laterMs, Math.max(0, due.length - allowed), today, rules),
  }
}

interface Fading {
  key: string
  /** Predicted recall falls with the ratio of elapsed time to stability, and the ratio is cheaper to compare. */
  elapsedPerStability: number
}

const fading = (key: string, { lastReviewedAt, stabilityDays }: QueueMemory, now: Date): Fading => ({
  key,
  elapsedPerStability: (now.getTime() - lastReviewedAt.getTime()) / stabilityDays,
})

const fadedFirst = (a: Fading, b: Fading) => b.elapsedPerStability - a.elapsedPerStability

function freshCards({ items, requires, memories, holds }: QueueInput, allowed: number, now: Date): string[] {
  const unseen: QueueItem[] = []
  const reviewed = new Set<string>()
  // A concept whose cards are all suspended must not keep the later ones locked for ever.
  const withCards = new Set<string>()
  for (const item of items) {
    if (item.kind !== 'card') continue
    if (memories.has(item.key)) reviewed.add(item.concept)
    else unseen.push(item)
    if (!holds.get(item.key)?.suspended) withCards.add(item.concept)
  }
  const isOpen = unlocked({ requires, withCards }, reviewed)

  const fresh: string[] = []
  for (const { key, concept } of unseen) {
    if (fresh.length >= allowed) break
    if (isHeld(holds.get(key), now) || !isOpen(concept)) continue
    fresh.push(key)
    reviewed.add(concept)
  }
  return fresh
}

function nextDue(laterMs: readonly number[], leftOver: number, today: number, rules: DayRules): ReviewQueue['next'] {
  const soonestMs = laterMs.reduce((soonest, dueMs) => Math.min(soonest, dueMs), Number.POSITIVE_INFINITY)
  if (leftOver === 0 && laterMs.length === 0) return null
  const day = leftOver > 0 ? today + 1 : studyDay(instant(soonestMs), rules)
  const endMs = studyDayStart(day + 1, rules).getTime()
  return { at: studyDayStart(day, rules), count: leftOver + laterMs.filter((dueMs) => dueMs < endMs).length }
}
