import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Memory, ScheduleSettings } from '#app/_core/memory.ts'
import { intervalDaysOf } from '#app/_core/planned-work.ts'
import type { Rating } from '#app/_core/rating.ts'
import * as sittings from '#app/_core/sitting.ts'
import { newId } from '#app/_ui/new-id.ts'
import type { Entry } from './entry.ts'
import { useOutbox } from './use-outbox.ts'

export interface SittingStart {
  userId: string
  settings: ScheduleSettings
  queue: { learning: string[]; due: string[]; fresh: string[] }
  memories: [item: string, memory: Memory][]
  /** Minutes of work that the coming study days hold already. */
  planned: [day: number, minutes: number][]
  /** When the server made the queue. */
  at: Date
}

/** Longer than this, somebody was not thinking about the card. */
const longestAnswerMs = 60_000

// A sitting goes on when its page is left and reached again by the browser's back button, with the old queue.
let kept: { at: number; sitting: sittings.Sitting } | null = null

const begin = ({ queue, memories, planned, at }: SittingStart) =>
  kept?.at === at.getTime() ? kept.sitting : sittings.beginSitting(queue, new Map(memories), at, new Map(planned))

/** One sitting, with what its acts leave in the outbox. Each act shows its effect at once; nothing waits for the server. */
export function useSitting(start: SittingStart) {
  const { userId, settings, at } = start
  const [sitting, setSitting] = useState(() => begin(start))
  const { outbox, state: outboxState } = useOutbox(userId)
  const shownAt = useRef(0)

  // What was done before a reload and has not arrived yet: the queue of the server does not know of it.
  useLayoutEffect(() => {
    const unsent = outbox?.entries() ?? []
    setSitting((sitting) => caughtUp(sitting, unsent, settings))
  }, [outbox, settings])

  const { current, showings } = sitting
  const showing = current ? (showings.get(current.item) ?? 1) - 1 : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts when another card is shown
  useEffect(() => {
    shownAt.current = Date.now()
  }, [current?.item, showing])

  function become(next: sittings.Sitting, ...entries: Entry[]): void {
    kept = { at: at.getTime(), sitting: next }
    setSitting(next)
    for (const entry of entries) outbox?.put(entry)
  }

  const item = current?.item ?? ''
  return {
    sitting,
    outboxState,
    /** How often the item on the page was shown before, in this sitting. */
    showing,
    showAnswer: (answer: sittings.GivenAnswer) => become(sittings.showAnswer(sitting, answer)),
    rate(rating: Rating) {
      const [id, now] = [newId(), new Date()]
      const durationMs = Math.min(Math.max(0, now.getTime() - shownAt.current), longestAnswerMs)
      const answer = sitting.answer && Object.keys(sitting.answer).length > 0 ? { answer: sitting.answer } : {}
      const next = sittings.rate(sitting, { id, rating }, settings, now)
      const memory = next.memories.get(item)
      const intervalDays = memory ? intervalDaysOf(memory, settings) : null
      const reviewedAt = now.toISOString()
      become(next, { kind: 'review', id, item, rating, reviewedAt, durationMs, intervalDays, ...answer })
    },
    setAside(hold: 'bury' | 'suspend') {
      become(sittings.setAside(sitting, 'set-aside', new Date()), { kind: 'hold', id: newId(), item, hold })
    },
    skip: () => become(sittings.setAside(sitting, 'skip', new Date())),
    undo() {
      const undone = sittings.undo(sitting)
      if (!undone) return
      const { act } = undone
      if (act.kind === 'rate') {
        const { reviewId } = act
        become(undone.sitting, { kind: 'undo', id: newId(), reviewId, undoneAt: new Date().toISOString() })
      } else if (act.kind === 'set-aside') {
        become(undone.sitting, { kind: 'hold', id: newId(), item: act.item, hold: 'release' })
      } else become(undone.sitting)
    },
  }
}

function caughtUp(sitting: sittings.Sitting, unsent: readonly Entry[], settings: ScheduleSettings): sittings.Sitting {
  const now = new Date()
  const undone = new Set(unsent.flatMap((entry) => (entry.kind === 'undo' ? [entry.reviewId] : [])))
  const holds = new Map(unsent.flatMap((entry) => (entry.kind === 'hold' ? [[entry.item, entry.hold] as const] : [])))
  const done = new Set(sitting.rated.map(({ id }) => id))
  return unsent.reduce((sitting, entry) => {
    if (entry.kind === 'review' && !undone.has(entry.id) && !done.has(entry.id))
      return sittings.absorb(sitting, { ...entry, reviewedAt: new Date(entry.reviewedAt) }, settings, now)
    if (entry.kind === 'hold' && holds.get(entry.item) !== 'release') return sittings.without(sitting, entry.item, now)
    return sitting
  }, sitting)
}
