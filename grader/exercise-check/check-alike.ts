import { isSameRun } from '#grader/named-mistake.ts'
import type { Check } from './check.ts'
import { type Flaw, failure, warning } from './flaw.ts'
import type { MistakeRuns } from './prepare.ts'
import type { Trial } from './trial.ts'

type One = MistakeRuns[number]

/** How many of a suite's cases tell two mistakes apart, of the fixed and of the random ones. */
function apart(trial: Trial, at: number, one: One, other: One): { fixed: number; random: number } {
  const { suites, exercise } = trial
  const places = [...(suites[at]?.cases ?? []).keys()].filter(
    (place) => !isSameRun(one.run(place), other.run(place), exercise.compare),
  )
  const fixed = places.filter((place) => place < trial.reference.cases.length).length
  return { fixed, random: places.length - fixed }
}

function pairFlaw(trial: Trial, first: number, second: number): Flaw | null {
  const of = trial.runs.map((runs, at) => {
    const [one, other] = [runs[first] as One, runs[second] as One]
    return { one: one.id, other: other.id, ...apart(trial, at, one, other) }
  })
  const [any] = of
  if (!any || any.fixed > 0) return null
  const file = `mistakes/${any.one}.ts`
  const lucky = of.filter(({ random }) => random === 0).length
  if (lucky === of.length)
    return failure(file, `no case separates it from ${any.other}`, 'Add a case that does, or take one of the two out.')
  if (lucky > 0)
    return failure(
      file,
      `random cases alone separate it from ${any.other}, and not with every seed`,
      'Add a fixed case on which the two differ.',
    )
  const advice = 'Add a fixed case on which the two differ: then it does not hang on what is drawn.'
  return warning(file, `only random cases separate it from ${any.other}`, advice)
}

export const checkAlike: Check = {
  name: 'alike',
  title: 'has no two mistakes that do the same',
  find: (trial) =>
    trial.mistakes.flatMap((_, first) =>
      [...trial.mistakes.keys()]
        .slice(first + 1)
        .map((second) => pairFlaw(trial, first, second))
        .filter((flaw) => flaw !== null),
    ),
  summary: ({ mistakes: { length } }) => `all ${(length * (length - 1)) / 2} pairs of mistakes are told apart`,
}
