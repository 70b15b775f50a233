import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { loadLibrary } from '#exercises/load.ts'
import { loadReference } from '#exercises/load-reference.ts'
import { randomFrom } from '#exercises/random.ts'
import type { LocalText } from '#exercises/schema.ts'
import * as tf from '#exercises/tf.ts'
import { grade } from '#grader/grade.ts'
import { mistakeRuns } from '#grader/mistake-runs.ts'
import { isSameRun } from '#grader/named-mistake.ts'
import type { Verdict } from '#grader/protocol.ts'
import { createSandbox } from '#grader/sandbox/pool.ts'
import type { Sandbox } from '#grader/sandbox/protocol.ts'
import { parameterNames } from '#grader/signature.ts'
import { loadSuite } from '#grader/suite.ts'

// The checks that every exercise gets for being there. That its files hold to the schema is checked by loading them: one
// that does not fails this whole file, with the place and what was expected.
const { exercises } = await loadLibrary()

const seeds = [1, 2, 3, 2026]
const manyCases = 200

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox({ processes: 2 })
})
afterAll(() => sandbox.close())

/** What a verdict comes to, short enough to be read when a check fails. */
const inShort = ({ status, findings: [first], cases }: Verdict) => ({
  status,
  first,
  failing: cases.filter(({ passed }) => !passed).map(({ title, finding }) => [title.en, finding]),
})

const right = { status: 'passed', first: undefined, failing: [] }

/** KaTeX puts its errors into the page, marked by this class. */
const mathError = 'katex-error'

/** What a dotted name means in tf. */
const named = (name: string): unknown =>
  name.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], tf)

it('there are exercises to check', () => {
  expect(exercises.size).toBeGreaterThan(0)
})

describe.each([...exercises.values()])('$key', (exercise) => {
  it('has visible, hidden and edge cases, all with the inputs that the signature names', async () => {
    const { cases, randomInputs } = await loadReference(exercise)
    for (const kind of ['visible', 'hidden', 'edge']) expect(cases.map((one) => one.kind)).toContain(kind)
    const drawn = seeds.map((seed) => randomInputs(randomFrom(seed)))
    const lengths = [...cases.map(({ inputs }) => inputs), ...drawn].map((inputs) => inputs.length)
    expect(new Set(lengths)).toEqual(new Set([parameterNames(exercise.entry.signature).length]))
  })

  it('forbids only functions that tf has', () => {
    const unknown = exercise.forbidden.filter((name) => typeof named(name) !== 'function')
    expect(unknown).toEqual([])
  })

  it('does not accept its starter', async () => {
    expect((await grade(exercise, exercise.starter, 1, sandbox)).status).not.toBe('passed')
  })

  it('accepts its solution', async () => {
    for (const seed of seeds) expect(inShort(await grade(exercise, exercise.solution, seed, sandbox))).toEqual(right)
  })

  it(`has a solution that agrees with the reference in ${manyCases} random cases`, async () => {
    const limits = { ...exercise.limits, totalMs: 10 * exercise.limits.totalMs }
    const wide = { ...exercise, randomCases: manyCases, limits }
    expect(inShort(await grade(wide, exercise.solution, 7, sandbox))).toEqual(right)
  })

  it.each(Object.keys(exercise.mistakes))('fails the mistake %s, and names it', async (id) => {
    const code = await readFile(join(exercise.folder, 'mistakes', `${id}.ts`), 'utf8')
    for (const seed of seeds) {
      const { status, findings } = await grade(exercise, code, seed, sandbox)
      expect({ status, first: findings[0] }).toEqual({ status: 'failed', first: { kind: 'mistake', id, path: [] } })
    }
  })

  it('has no two mistakes that do the same', async () => {
    for (const seed of seeds) {
      const suite = await loadSuite(exercise, seed)
      const mistakes = await mistakeRuns(exercise, suite)
      const places = [...suite.cases.keys()]
      const alike = mistakes.flatMap((one, at) =>
        mistakes
          .slice(at + 1)
          .filter((other) => places.every((place) => isSameRun(one.run(place), other.run(place), exercise.compare)))
          .map((other) => `${one.id} = ${other.id}`),
      )
      expect(alike).toEqual([])
    }
  })

  it('has texts that render in both languages', () => {
    const { prompt, hints, mistakes } = exercise
    const texts: LocalText[] = [prompt, ...hints, ...Object.values(mistakes)]
    for (const { en, vi } of texts)
      for (const html of [renderMarkdown(en), renderMarkdown(vi)]) {
        expect(html).not.toBe('')
        expect(html).not.toContain(mathError)
      }
  })
})
