import { describe, expect, it } from 'vitest'
import type { Memory } from '#app/_core/memory.ts'
import type { Rating } from '#app/_core/rating.ts'
import { schedule } from '#app/_core/schedule.ts'
import {
  absorb,
  beginSitting,
  countsOf,
  nextAfter,
  rate,
  type Sitting,
  setAside,
  showAnswer,
  undo,
  without,
} from '#app/_core/sitting.ts'

const settings = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4, desiredRetention: 0.9 }
const now = new Date('2026-11-24T13:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const known = schedule(null, 'easy', new Date('2026-11-01T13:00:00Z'), settings)
const learned = (dueInSeconds: number): Memory => ({
  ...known,
  state: 'learning',
  step: 1,
  dueAt: later(dueInSeconds),
  lastReviewedAt: later(-60),
})

const begin = (due: string[], fresh: string[] = [], learning: Record<string, Memory> = {}) =>
  beginSitting(
    { learning: Object.keys(learning), due, fresh },
    new Map([...due.map((item) => [item, known] as const), ...Object.entries(learning)]),
    now,
  )

const press = (sitting: Sitting, rating: Rating, at = now) =>
  rate(showAnswer(sitting, {}), { id: crypto.randomUUID(), rating }, settings, at)

const shown = (sitting: Sitting) => sitting.current?.item ?? null

describe('a sitting', () => {
  it('goes from what is due to what is new, and ends', () => {
    const first = begin(['a', 'b'], ['c'])
    const second = press(first, 'good')
    const third = press(second, 'good')
    const end = press(third, 'easy')
    expect([first, second, third, end].map(shown)).toEqual(['a', 'b', 'c', null])
    expect(end.rated.map(({ item, rating }) => [item, rating])).toEqual([
      ['a', 'good'],
      ['b', 'good'],
      ['c', 'easy'],
    ])
  })

  it('brings a forgotten item back when its minutes are over, before anything else', () => {
    const second = press(begin(['a', 'b', 'c']), 'again')
    expect(shown(second)).toBe('b')
    expect(countsOf(second)).toEqual({ fresh: 0, learning: 1, due: 2 })
    const early = press(second, 'good', later(60))
    expect(shown(early)).toBe('c')
    const inTime = press(second, 'good', later(10 * 60))
    expect(shown(inTime)).toBe('a')
    expect(inTime.showings.get('a')).toBe(2)
  })

  it('does not wait when nothing else is left', () => {
    const second = press(begin([], ['a', 'b']), 'good')
    const third = press(second, 'again')
    // b is due in one minute, a in ten.
    expect(shown(third)).toBe('b')
    expect(shown(press(third, 'easy'))).toBe('a')
  })

  it('begins with what was being learned, if its time has come', () => {
    expect(shown(begin(['a'], [], { soon: learned(300), over: learned(-5) }))).toBe('over')
    expect(shown(begin(['a'], [], { soon: learned(300) }))).toBe('a')
  })

  it('counts what is on the page where it came from', () => {
    expect(countsOf(begin(['a', 'b'], ['c'], { d: learned(300) }))).toEqual({ fresh: 1, learning: 1, due: 2 })
  })

  it('does nothing where there is nothing to do', () => {
    const empty = begin([])
    expect(shown(empty)).toBeNull()
    expect(press(empty, 'good')).toBe(empty)
    expect(setAside(empty, 'skip', now)).toBe(empty)
    expect(undo(empty)).toBeNull()
  })

  it('keeps the first answer', () => {
    const answered = showAnswer(begin(['a']), { right: false, given: '3' })
    expect(showAnswer(answered, { right: true, given: '4' }).answer).toEqual({ right: false, given: '3' })
  })
})

describe('undo', () => {
  it('goes back to the item with its answer, and forgets what was scheduled', () => {
    const answered = showAnswer(begin(['a', 'b']), { right: false, given: '3' })
    const after = rate(answered, { id: 'the-review', rating: 'again' }, settings, now)
    const undone = undo(after)
    expect(undone?.act).toEqual({ kind: 'rate', reviewId: 'the-review' })
    expect(undone?.sitting).toEqual(answered)
  })

  it('takes back one act after another, also what was set aside', () => {
    const first = begin(['a', 'b', 'c'])
    const third = setAside(press(first, 'good'), 'set-aside', now)
    const once = undo(third)
    expect(once?.act).toEqual({ kind: 'set-aside', item: 'b' })
    expect(once && shown(once.sitting)).toBe('b')
    const twice = once && undo(once.sitting)
    expect(twice?.sitting).toMatchObject({ current: { item: 'a' }, answer: {}, rated: [], past: [] })
  })

  it('reaches back thirty acts', () => {
    let sitting = begin(Array.from({ length: 40 }, (_, index) => `item-${index}`))
    for (let count = 0; count < 40; count++) sitting = press(sitting, 'good')
    let depth = 0
    for (let last = undo(sitting); last; last = undo(last.sitting)) depth++
    expect(depth).toBe(30)
  })
})

describe('after a reload', () => {
  const review = { id: 'r', item: 'a', rating: 'good', reviewedAt: later(-30) } as const

  it('takes in what the server did not know of yet, once', () => {
    const caughtUp = absorb(begin(['a', 'b']), review, settings, now)
    expect(shown(caughtUp)).toBe('b')
    expect(caughtUp.rated).toHaveLength(1)
    expect(absorb(caughtUp, review, settings, now)).toBe(caughtUp)
  })

  it('changes nothing when the server knew of it', () => {
    const memory = schedule(known, 'good', review.reviewedAt, settings)
    const sitting = beginSitting({ learning: [], due: ['b'], fresh: [] }, new Map([['a', memory]]), now)
    expect(absorb(sitting, review, settings, now)).toBe(sitting)
  })

  it('shows each item as if for the first time, also the one that was on the page', () => {
    const caughtUp = absorb(begin(['b', 'a']), review, settings, now)
    expect(shown(caughtUp)).toBe('b')
    expect(caughtUp.showings.get('b')).toBe(1)
  })

  it('leaves out what had been set aside', () => {
    expect(shown(without(begin(['a', 'b']), 'a', now))).toBe('b')
    const sitting = showAnswer(begin(['a']), {})
    expect(without(sitting, 'other', now)).toBe(sitting)
  })
})

describe('what comes after', () => {
  const tomorrow = new Date('2026-11-24T21:00:00Z')

  it('is the nearest day of what was known before and what this sitting put off', () => {
    const end = press(press(begin([], ['a']), 'good'), 'good', later(600))
    const dueAt = end.memories.get('a')?.dueAt as Date
    expect(nextAfter(end, null, settings)).toEqual({ at: dueAt, count: 1 })
    expect(nextAfter(end, { at: tomorrow, count: 7 }, settings)).toEqual({ at: tomorrow, count: 7 })
    expect(nextAfter(end, { at: dueAt, count: 7 }, settings)).toEqual({ at: dueAt, count: 8 })
    expect(nextAfter(end, { at: new Date('2027-06-01T21:00:00Z'), count: 7 }, settings)).toEqual({
      at: dueAt,
      count: 1,
    })
  })

  it('is nothing when nothing is known', () => {
    expect(nextAfter(begin([]), null, settings)).toBeNull()
  })
})
