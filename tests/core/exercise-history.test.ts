import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptStart, exerciseHistory, hintsOpen } from '#app/_core/exercise-history.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute))
const submission = (minute: number, status: string) => ({ id: `s${minute}`, status, createdAt: at(minute) })
const hint = (minute: number, number: number, purpose = 'practice') => ({
  ...{ id: `h${minute}`, purpose, number },
  openedAt: at(minute),
})
const told = (entries: ReturnType<typeof exerciseHistory>) =>
  entries.map((entry) => (entry.kind === 'hint' ? entry.hint.id : entry.submission.id))

describe('the history of an exercise', () => {
  it('has submissions and opened hints in one list, the latest first', () => {
    const submissions = [submission(9, 'passed'), submission(3, 'failed')]
    expect(told(exerciseHistory(submissions, [hint(5, 2), hint(4, 1), hint(1, 1)]))).toEqual(['s9', 'h5', 's3', 'h1'])
  })

  it('tells a hint again that was opened in a later attempt', () => {
    const submissions = [submission(5, 'passed')]
    expect(told(exerciseHistory(submissions, [hint(7, 1), hint(2, 1)]))).toEqual(['h7', 's5', 'h2'])
  })

  it('keeps the hints of a review apart from those of practice', () => {
    expect(told(exerciseHistory([], [hint(2, 1, 'review'), hint(1, 1)]))).toEqual(['h2', 'h1'])
  })

  it('has every submission once, and each hint of an attempt once, whatever the order in which they come', () => {
    const submissions = fc.uniqueArray(fc.tuple(fc.nat(50), fc.constantFrom('failed', 'passed', 'gave-up', 'queued')), {
      selector: ([minute]) => minute,
      maxLength: 12,
    })
    const hints = fc.uniqueArray(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 4 })), {
      selector: ([minute]) => minute,
      maxLength: 12,
    })
    fc.assert(
      fc.property(submissions, hints, fc.nat(), (sent, opened, turn) => {
        const all = sent.map(([minute, status]) => submission(2 * minute, status))
        const some = opened.map(([minute, number]) => hint(2 * minute + 1, number))
        const turned = <Item>(items: Item[]) => [
          ...items.slice(turn % (items.length + 1)),
          ...items.slice(0, turn % (items.length + 1)),
        ]
        const entries = exerciseHistory(all, some)
        expect(told(exerciseHistory(turned(all), turned(some)))).toEqual(told(entries))
        expect(told(entries).filter((id) => id.startsWith('s')).length).toBe(all.length)
        const times = entries.map((entry) => entry.at.getTime())
        expect(times).toEqual(times.toSorted((one, other) => other - one))
        // What is open in the attempt that goes on is in the list since its start.
        const start = attemptStart(all)
        const open = hintsOpen(some, 'practice', start)
        const listed = entries.flatMap((entry) =>
          entry.kind === 'hint' && entry.at > (start ?? 0) ? entry.hint.number : [],
        )
        expect(Math.max(0, ...listed)).toBe(open)
        expect(new Set(listed).size).toBe(listed.length)
      }),
    )
  })
})

describe('an attempt', () => {
  it('begins when the last one was passed or given up', () => {
    expect(attemptStart([])).toBeNull()
    expect(attemptStart([submission(1, 'failed'), submission(2, 'ungradable')])).toBeNull()
    expect(attemptStart([submission(4, 'gave-up'), submission(2, 'passed'), submission(5, 'failed')])).toEqual(at(4))
  })

  it('has the hints open that were opened in it, up to the furthest', () => {
    const hints = [hint(1, 1), hint(6, 1), hint(7, 3), hint(8, 2, 'review')]
    expect(hintsOpen(hints, 'practice', at(4))).toBe(3)
    expect(hintsOpen(hints, 'review', at(4))).toBe(2)
    expect(hintsOpen(hints, 'practice', at(9))).toBe(0)
    expect(hintsOpen(hints, 'practice', null)).toBe(3)
  })
})
