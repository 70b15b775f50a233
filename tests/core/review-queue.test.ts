import { describe, expect, it } from 'vitest'
import type { Hold } from '#app/_core/hold.ts'
import { type QueueInput, type QueueItem, type QueueMemory, reviewQueue } from '#app/_core/review-queue.ts'

const rules = { timeZone: 'Asia/Ho_Chi_Minh', dayStartHour: 4 }
const now = new Date('2026-11-24T13:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const days = (count: number) => minutes(count * 24 * 60)

const card = (key: string, concept = 'neuron'): QueueItem => ({ key, concept, kind: 'card' })
const exercise = (key: string): QueueItem => ({ key, concept: 'neuron', kind: 'exercise' })
const reviewed = (change: Partial<QueueMemory> = {}): QueueMemory => ({
  state: 'review',
  dueAt: days(-1),
  stabilityDays: 10,
  lastReviewedAt: days(-10),
  ...change,
})

function queue({
  memories = {},
  holds = {},
  ...input
}: Omit<Partial<QueueInput>, 'memories' | 'holds'> & {
  memories?: Record<string, QueueMemory>
  holds?: Record<string, Hold>
}) {
  return reviewQueue(
    {
      items: [],
      requires: new Map(),
      doneToday: { newItems: 0, reviews: 0 },
      limits: { newPerDay: 20, reviewsPerDay: 200 },
      ...input,
      memories: new Map(Object.entries(memories)),
      holds: new Map(Object.entries(holds)),
    },
    now,
    rules,
  )
}

describe("today's queue", () => {
  it('brings the least remembered first', () => {
    const { due } = queue({
      items: [card('fresh'), card('faded'), card('middling')],
      memories: {
        fresh: reviewed({ stabilityDays: 50 }),
        faded: reviewed({ stabilityDays: 2 }),
        middling: reviewed({ stabilityDays: 10 }),
      },
    })
    expect(due).toEqual(['faded', 'middling', 'fresh'])
  })

  it('keeps the order of teaching among equally remembered items, and puts exercises last', () => {
    const items = [exercise('build'), card('first'), card('second')]
    const memories = { build: reviewed({ stabilityDays: 1 }), first: reviewed(), second: reviewed() }
    expect(queue({ items, memories }).due).toEqual(['first', 'second', 'build'])
  })

  it('brings what is due by the end of the study day, and nothing of tomorrow', () => {
    const items = [card('tonight'), card('tomorrow')]
    // The study day ends at 04:00 in UTC+7.
    const memories = {
      tonight: reviewed({ dueAt: new Date('2026-11-24T20:59:59Z') }),
      tomorrow: reviewed({ dueAt: new Date('2026-11-24T21:00:00Z') }),
    }
    expect(queue({ items, memories }).due).toEqual(['tonight'])
  })

  it('orders what is being learned by its time, and does not count it against the limits', () => {
    const items = [card('later'), card('sooner'), card('forgotten')]
    const memories = {
      later: reviewed({ state: 'learning', dueAt: minutes(9) }),
      sooner: reviewed({ state: 'learning', dueAt: minutes(-3) }),
      forgotten: reviewed({ state: 'relearning', dueAt: minutes(2) }),
    }
    const { learning, due } = queue({ items, memories, limits: { newPerDay: 0, reviewsPerDay: 0 } })
    expect(learning).toEqual(['sooner', 'forgotten', 'later'])
    expect(due).toEqual([])
  })

  it('takes off the daily limits what was done today, and never goes below nothing', () => {
    const items = ['a', 'b', 'c', 'd'].map((key) => card(key))
    const memories = { a: reviewed(), b: reviewed() }
    const left = queue({
      items,
      memories,
      limits: { newPerDay: 3, reviewsPerDay: 2 },
      doneToday: { newItems: 2, reviews: 1 },
    })
    expect([left.due.length, left.fresh.length]).toEqual([1, 1])
    const over = queue({
      items,
      memories,
      limits: { newPerDay: 3, reviewsPerDay: 2 },
      doneToday: { newItems: 9, reviews: 9 },
    })
    expect([over.due.length, over.fresh.length]).toEqual([0, 0])
  })

  it('leaves out what is suspended, and what is buried until its time has come', () => {
    const items = ['suspended', 'buried', 'back', 'free'].map((key) => card(key))
    const { fresh } = queue({
      items,
      holds: {
        suspended: { suspended: true, buriedUntil: null },
        buried: { suspended: false, buriedUntil: minutes(1) },
        back: { suspended: false, buriedUntil: now },
      },
    })
    expect(fresh).toEqual(['back', 'free'])
  })

  it('never brings an exercise as new', () => {
    expect(queue({ items: [exercise('build')] }).fresh).toEqual([])
  })
})

describe('new cards', () => {
  const items = [card('n', 'neuron'), card('l', 'layers'), card('b', 'backprop')]
  const requires = new Map([
    ['layers', ['neuron']],
    ['backprop', ['layers', 'chain-rule']],
    ['chain-rule', ['calculus']],
  ])

  it('follow their prerequisites within one queue', () => {
    expect(queue({ items, requires }).fresh).toEqual(['n', 'l', 'b'])
  })

  it('stay locked while a prerequisite has not been reviewed', () => {
    expect(queue({ items: items.toReversed(), requires }).fresh).toEqual(['n'])
    expect(queue({ items, requires, limits: { newPerDay: 1, reviewsPerDay: 0 } }).fresh).toEqual(['n'])
    const held = { n: { suspended: false, buriedUntil: minutes(5) } }
    expect(queue({ items, requires, holds: held }).fresh).toEqual([])
  })

  it('unlock when their prerequisite has been reviewed once, whether it is due or not', () => {
    const memories = { n: reviewed({ dueAt: days(30) }) }
    expect(queue({ items: [card('n', 'neuron'), card('l', 'layers')], requires, memories }).fresh).toEqual(['l'])
  })

  it('pass through prerequisites that have no cards, to what those require', () => {
    const withCalculus = [card('b', 'backprop'), card('c', 'calculus'), card('l', 'layers'), card('n', 'neuron')]
    const memories = { l: reviewed(), n: reviewed() }
    expect(queue({ items: withCalculus, requires, memories }).fresh).toEqual(['c'])
  })

  it('are not locked for ever behind a concept whose cards are all suspended', () => {
    const holds = { n: { suspended: true, buriedUntil: null } }
    expect(queue({ items, requires, holds }).fresh).toEqual(['l', 'b'])
  })
})

describe('what comes next', () => {
  const tomorrow = new Date('2026-11-24T21:00:00Z')
  const inThreeDays = new Date('2026-11-26T21:00:00Z')

  it('is the first study day on which something is due, with how much', () => {
    const items = ['a', 'b', 'c'].map((key) => card(key))
    const memories = {
      a: reviewed({ dueAt: inThreeDays }),
      b: reviewed({ dueAt: inThreeDays }),
      c: reviewed({ dueAt: days(9) }),
    }
    expect(queue({ items, memories }).next).toEqual({ at: inThreeDays, count: 2 })
  })

  it('is tomorrow when the limit leaves something over', () => {
    const items = ['a', 'b', 'c'].map((key) => card(key))
    const memories = { a: reviewed(), b: reviewed(), c: reviewed({ dueAt: inThreeDays }) }
    const limits = { newPerDay: 0, reviewsPerDay: 1 }
    expect(queue({ items, memories, limits }).next).toEqual({ at: tomorrow, count: 1 })
  })

  it('is nothing when nothing is remembered', () => {
    expect(queue({ items: [card('a')] }).next).toBeNull()
  })
})

it('takes time in proportion to the number of items', () => {
  const [few, many] = [fastestQueue(2_000), fastestQueue(20_000)]
  // Ten times the items; what looks at pairs of them would take a hundred times as long.
  expect(many / few).toBeLessThan(30)
})

/** Milliseconds for the queue of a learner who has met most of so many items. */
function fastestQueue(count: number): number {
  const items = Array.from({ length: count }, (_, index) => card(`card-${index}`, `concept-${index >> 4}`))
  const concepts = Math.ceil(count / 16)
  const requires = new Map(
    Array.from({ length: concepts }, (_, index) => [`concept-${index + 1}`, [`concept-${index}`]]),
  )
  const met = items.slice(0, count * 0.95)
  const input: QueueInput = {
    items,
    requires,
    memories: new Map(
      met.map(({ key }, index) => [key, reviewed({ stabilityDays: 1 + (index % 97), dueAt: days((index % 30) - 10) })]),
    ),
    holds: new Map(),
    doneToday: { newItems: 0, reviews: 0 },
    limits: { newPerDay: 20, reviewsPerDay: 200 },
  }
  // The fastest of several: other processes may take the processor meanwhile.
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now()
    reviewQueue(input, now, rules)
    return performance.now() - start
  })
  return Math.min(...times)
}
