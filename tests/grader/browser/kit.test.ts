import { describe, expect, test } from 'vitest'
import { loadLibrary } from '#exercises/load.ts'
import { decodeKit, encodeKit } from '#grader/browser/kit.ts'
import { makeKit } from '#grader/browser/make-kits.ts'
import { runVerdict } from '#grader/browser/run-view.ts'
import type { RanCase } from '#grader/sandbox/protocol.ts'

const { exercises } = await loadLibrary()

describe.each([...exercises.values()])('$key', (exercise) => {
  test('its kit has the visible cases only, and survives being sent', async () => {
    const kit = await makeKit(exercise)
    expect(kit.cases.length).toBeGreaterThan(0)
    expect(kit.cases.every(({ kind }) => kind === 'visible')).toBe(true)
    expect(decodeKit(JSON.parse(JSON.stringify(encodeKit(kit))))).toEqual(kit)
    expect(JSON.stringify(kit)).not.toContain(exercise.solution.slice(0, 60))
  })

  test('by its kit alone what is right passes, and each mistake that the visible cases show is told by name', async () => {
    const kit = await makeKit(exercise)
    const seen = { console: '', operator: null }
    const right = kit.expected.map(
      (value): RanCase => ({ kind: 'returned', value, mutated: [], repeatable: true, ...seen }),
    )
    expect(runVerdict(kit, { kind: 'ran', cases: right, console: '' }, '')).toMatchObject({ status: 'passed' })
    const named = kit.mistakeRuns.map(({ id, runs }) => {
      const cases = runs.map((run): RanCase => ({ ...run, ...seen }))
      const { status, findings } = runVerdict(kit, { kind: 'ran', cases, console: '' }, '')
      return { id, status, kind: findings[0]?.kind }
    })
    for (const { status, kind } of named.filter((one) => one.status === 'failed'))
      expect({ status, kind }).toEqual({ status: 'failed', kind: 'mistake' })
    expect(named.filter(({ status }) => status === 'failed').length).toBeGreaterThan(0)
  })
})
