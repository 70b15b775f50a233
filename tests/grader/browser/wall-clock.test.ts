import { expect, test } from 'vitest'
import { wallMeter, wallStretch } from '#grader/browser/wall-clock.ts'

test('a call within the stretched limit has its time, and one beyond it names the limit itself', () => {
  const { returned } = wallMeter({ caseMs: 100, totalMs: 1000 })
  expect(returned('told', 100 * wallStretch)).toEqual({ kind: 'returned', value: 'told', tookMs: 100 * wallStretch })
  expect(returned('told', 100 * wallStretch + 1)).toEqual({ kind: 'stopped', limitMs: 100 })
})

test('calls that are fast by themselves stop at the limit of all together', () => {
  const { returned, stopped, patienceMs } = wallMeter({ caseMs: 100, totalMs: 250 })
  const before = patienceMs()
  const ended = [1, 2, 3, 4].map(() => returned(null, 90 * wallStretch).kind)
  expect(ended).toEqual(['returned', 'returned', 'stopped', 'stopped'])
  expect(stopped()).toEqual({ kind: 'stopped', limitMs: 250 })
  expect(patienceMs()).toBeLessThan(before)
})

test('a call that never came back is told by the limit that it was waited for', () => {
  const { stopped, patienceMs } = wallMeter({ caseMs: 100, totalMs: 1000 })
  expect(stopped()).toEqual({ kind: 'stopped', limitMs: 100 })
  expect(patienceMs()).toBeGreaterThan(100 * wallStretch)
})
