import { isDeepStrictEqual } from 'node:util'
import { randomFrom } from '#exercises/random.ts'
import type { CaseKind } from '#exercises/reference.ts'
import { parameterNames } from '#grader/signature.ts'
import type { Check } from './check.ts'
import { type Flaw, failure, warning } from './flaw.ts'
import { seeds } from './prepare.ts'
import type { Trial } from './trial.ts'

const kinds: Record<CaseKind, string> = {
  visible: 'one whose numbers the learner sees',
  hidden: 'one that cannot be written into the code',
  edge: 'one about an extreme: large values, one example, ties, zeros',
}

function missingKinds({ reference }: Trial): Flaw[] {
  return (Object.keys(kinds) as CaseKind[])
    .filter((kind) => !reference.cases.some((one) => one.kind === kind))
    .map((kind) => failure('reference.ts', `has no ${kind} case`, `Add a case of kind "${kind}": ${kinds[kind]}.`))
}

function wrongInputs({ exercise, suites }: Trial): Flaw[] {
  const names = parameterNames(exercise.entry.signature)
  const cases = new Map(suites.flatMap((suite) => suite.cases.map((one) => [one.inputs, one] as const)))
  return [...cases.values()]
    .filter(({ inputs }) => inputs.length !== names.length)
    .slice(0, 3)
    .map(({ title, inputs }) =>
      failure(
        'reference.ts',
        `"${title.en}" has ${inputs.length} inputs, and the signature ${names.length} parameters`,
        `Give ${names.join(', ') || 'none'}, or put entry.signature in exercise.yaml right.`,
      ),
    )
}

function unsteadyDraws({ reference }: Trial): Flaw[] {
  const unsteady = seeds.filter(
    (seed) => !isDeepStrictEqual(reference.randomInputs(randomFrom(seed)), reference.randomInputs(randomFrom(seed))),
  )
  if (unsteady.length === 0) return []
  const advice = 'Draw from its parameter alone, never from Math.random or from what an earlier call left behind.'
  return [failure('reference.ts', 'randomInputs draws other inputs from the same seed', advice)]
}

function twins({ reference: { cases } }: Trial): Flaw[] {
  return cases.flatMap((one, at) =>
    cases
      .slice(at + 1)
      .filter((other) => isDeepStrictEqual(one.inputs, other.inputs))
      .map((other) =>
        warning(
          'reference.ts',
          `"${one.title.en}" and "${other.title.en}" have the same inputs`,
          'Change the numbers of one, or take it out.',
        ),
      ),
  )
}

export const checkCases: Check = {
  name: 'cases',
  title: 'has visible, hidden and edge cases, all with the inputs that the signature names',
  find: (trial) => [...missingKinds(trial), ...wrongInputs(trial), ...unsteadyDraws(trial), ...twins(trial)],
  summary: ({ reference, exercise }) => {
    const count = (kind: CaseKind) => reference.cases.filter((one) => one.kind === kind).length
    const fixed = `${count('visible')} visible, ${count('hidden')} hidden, ${count('edge')} edge`
    return `${fixed} and ${exercise.randomCases} random`
  },
}
