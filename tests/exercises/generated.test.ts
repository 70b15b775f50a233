import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { loadLibrary } from '#exercises/load.ts'
import { checks } from '#grader/exercise-check/checks.ts'
import { isFailure } from '#grader/exercise-check/flaw.ts'
import { seeds } from '#grader/exercise-check/prepare.ts'
import { tryOut } from '#grader/exercise-check/trial.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'

// What every exercise is asked for being there, as `npm run exercise -- check` asks it. That its files hold to the schema is
// checked by loading them: one that does not fails this whole file, with the place and what was expected.
const { exercises } = await loadLibrary()

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 2 })
})
afterAll(() => sandbox.close())

it('there are exercises to check', () => {
  expect(exercises.size).toBeGreaterThan(0)
})

describe.each([...exercises.values()])('$key', (exercise) => {
  let tried: Awaited<ReturnType<typeof tryOut>>
  beforeAll(async () => {
    tried = await tryOut(exercise, { sandbox, render: renderMarkdown, mistakeSeeds: seeds })
  }, 180_000)

  it.each(checks)('$title', ({ find }) => {
    const flaws = tried.ok ? find(tried.value) : tried.error
    expect(flaws.filter(isFailure)).toEqual([])
  })
})
