import { expect, test } from 'vitest'
import { meterByWall, wallStretch } from '#grader/browser/wall-clock.ts'

/** A clock that each call moves on by as much as it says it takes. */
function clock() {
  let time = 0
  const take = (ms: number) => () => {
    time += ms
  }
  return { now: () => time, take }
}

test('a call within the stretched limit has its time, and one beyond it names the limit itself', () => {
  const { now, take } = clock()
  const call = meterByWall({ caseMs: 100, totalMs: 1000 }, now)
  expect(call(take(100 * wallStretch))).toMatchObject({ kind: 'returned', tookMs: 100 * wallStretch })
  expect(call(take(100 * wallStretch + 1))).toEqual({ kind: 'stopped', limitMs: 100 })
})

test('calls that are fast by themselves stop at the limit of all together', () => {
  const { now, take } = clock()
  const call = meterByWall({ caseMs: 100, totalMs: 250 }, now)
  const ended = [1, 2, 3, 4].map(() => call(take(90 * wallStretch)).kind)
  expect(ended).toEqual(['returned', 'returned', 'stopped', 'stopped'])
  expect(call(take(1000))).toEqual({ kind: 'stopped', limitMs: 250 })
})

test('what a call throws is told', () => {
  const error = new Error('no')
  const call = meterByWall({ caseMs: 1, totalMs: 1 }, () => 0)
  expect(
    call(() => {
      throw error
    }),
  ).toEqual({ kind: 'threw', error })
})
