import { describe, expect, it } from 'vitest'
import type { LoadedExercise } from '#exercises/library.ts'
import { loadLibrary } from '#exercises/load.ts'
import type { Value } from '#exercises/value.ts'
import { diagnose } from '#grader/diagnose.ts'
import { judgeCase } from '#grader/judge.ts'
import type { KnownMistakes } from '#grader/known-mistakes.ts'
import { pairRuns } from '#grader/mistake-pairs.ts'
import { mistakeRuns } from '#grader/mistake-runs.ts'
import { isSameRun } from '#grader/named-mistake.ts'
import type { Finding } from '#grader/protocol.ts'
import type { CaseRun } from '#grader/sandbox/protocol.ts'
import { parameterNames } from '#grader/signature.ts'
import { loadSuite, type Suite } from '#grader/suite.ts'
import { ran, returned } from './judged.ts'

const { exercises } = await loadLibrary()
const seeds = [1, 2026]

type Runs = (at: number) => CaseRun

interface Known extends KnownMistakes {
  exercise: LoadedExercise
  suite: Suite
}

async function knownOf(exercise: LoadedExercise, seed: number): Promise<Known> {
  const suite = await loadSuite(exercise, seed)
  return {
    exercise,
    suite,
    mistakes: await mistakeRuns(exercise, suite),
    pairs: await pairRuns(exercise, suite),
  }
}

/** What is found out about a program that does this. */
function findings({ exercise, suite, mistakes, pairs }: Known, runs: Runs): Finding[] {
  const { compare } = exercise
  const expected = suite.expected()
  const cases = suite.cases.map((one, at) => judgeCase(one, expected[at] as Value, ran(runs(at)), compare))
  const names = parameterNames(exercise.entry.signature)
  return diagnose(cases, { tolerance: compare, names, mistakes, pairs, source: null }).map(({ finding }) => finding)
}

const isSame = ({ exercise, suite }: Known, one: Runs, other: Runs) =>
  [...suite.cases.keys()].every((at) => isSameRun(one(at), other(at), exercise.compare))

/** The pairs that do what neither the solution nor a single mistake does, and more than to throw. */
function distinctPairs(known: Known) {
  const expected = known.suite.expected()
  const right: Runs = (at) => returned(expected[at] as Value)
  const others = [right, ...known.mistakes.map(({ run }) => run)]
  return known.pairs.filter(
    ({ run }) =>
      !others.some((other) => isSame(known, run, other)) &&
      [...known.suite.cases.keys()].some((at) => run(at).kind === 'returned'),
  )
}

/** The mistakes that the findings name, one for each wrong output included; empty where an output is without a name. */
const namedIn = (found: Finding[]) =>
  found.flatMap((finding) => {
    if (finding.kind === 'mistake') return [finding.id]
    return finding.kind === 'two-mistakes' ? finding.ids : []
  })

describe.each([...exercises.values()])('$key', (exercise) => {
  it.each(seeds)('names both mistakes of every program that has two, with seed %i', async (seed) => {
    const known = await knownOf(exercise, seed)
    const pairs = distinctPairs(known)
    const unnamed = pairs.flatMap((pair) => {
      const found = findings(known, pair.run)
      const named = namedIn(found)
      if (pair.ids.every((id) => named.includes(id))) return []
      // Another pair may do exactly the same.
      const [first] = found
      const told = first?.kind === 'two-mistakes' && known.pairs.find(({ ids }) => ids.join() === first.ids.join())
      return told && isSame(known, told.run, pair.run) ? [] : [`${pair.ids.join(' + ')}: ${JSON.stringify(found)}`]
    })
    expect(unnamed).toEqual([])
  })

  it('makes no pair of a single mistake', async () => {
    const known = await knownOf(exercise, 3)
    for (const { id, run } of known.mistakes) expect(findings(known, run)[0]).toEqual({ kind: 'mistake', id, path: [] })
  })
})

it('finds programs with two mistakes in most exercises', async () => {
  const counts = await Promise.all(
    [...exercises.values()].map(async (exercise) => distinctPairs(await knownOf(exercise, 1)).length),
  )
  expect(counts.filter((count) => count >= 3).length).toBeGreaterThanOrEqual(10)
})
