import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, inLogOrder, scheduleLogged } from '#app/_core/fold.ts'
import type { Memory } from '#app/_core/memory.ts'
import { anyLog, anySettings } from './logs.ts'

const none = new Set<string>()
const shuffled = <Item>(items: Item[]) =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length })

describe('fold', () => {
  it('is the same for every order of arrival', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), shuffled(log))),
        anySettings,
        ([log, arrived], settings) => {
          expect(fold(arrived, none, settings)).toEqual(fold(log, none, settings))
        },
      ),
    )
  })

  it('counts a review once, however often it arrived', () => {
    fc.assert(
      fc.property(anyLog, anySettings, (log, settings) => {
        expect(fold([...log, ...log], none, settings)).toEqual(fold(log, none, settings))
      }),
    )
  })

  it('is one schedule after another', () => {
    fc.assert(
      fc.property(anyLog, anySettings, (log, settings) => {
        let memory: Memory | null = null
        for (const review of log.toSorted(inLogOrder)) memory = scheduleLogged(memory, review, settings)
        expect(fold(log, none, settings)).toEqual(memory)
      }),
    )
  })

  it('leaves undone reviews out, as if they had never been made', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.subarray(log))),
        anySettings,
        ([log, undone], settings) => {
          const ids = new Set(undone.map(({ id }) => id))
          const standing = log.filter(({ id }) => !ids.has(id))
          expect(fold(log, ids, settings)).toEqual(fold(standing, none, settings))
        },
      ),
    )
  })

  it('is nothing for a log without standing reviews', () => {
    const review = { id: crypto.randomUUID(), item: 'course/card', rating: 'good', reviewedAt: new Date() } as const
    const settings = { timeZone: 'UTC', dayStartHour: 4, desiredRetention: 0.9 }
    expect(fold([], none, settings)).toBeNull()
    expect(fold([review], new Set([review.id]), settings)).toBeNull()
  })
})
