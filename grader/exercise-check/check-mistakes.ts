import type { LoadedExercise } from '#exercises/library.ts'
import type { Check } from './check.ts'
import { type Flaw, failure } from './flaw.ts'
import { toldShort } from './told.ts'
import type { Graded, Trial } from './trial.ts'

function isNamed({ verdict: { status, findings } }: Graded, id: string): boolean {
  const [first] = findings
  return status === 'failed' && first?.kind === 'mistake' && first.id === id && first.path.length === 0
}

function unnamed(exercise: LoadedExercise, { id, graded }: Trial['mistakes'][number]): Flaw | null {
  const file = `mistakes/${id}.ts`
  const wrong = graded.filter((one) => !isNamed(one, id))
  const [worst] = wrong
  if (!worst) return null
  const passing = wrong.filter(({ verdict }) => verdict.status === 'passed').map(({ seed }) => seed)
  if (passing.length > 0) {
    const when = passing.length === graded.length ? '' : ` with seed ${passing.join(', ')}`
    return failure(file, `is accepted${when}`, 'Add a fixed case in which it is wrong, or take it out.')
  }
  const [first] = worst.verdict.findings
  if (first?.kind === 'mistake')
    return failure(
      file,
      `is named "${first.id}" with seed ${worst.seed}`,
      'The two do the same: add a case that tells them apart, or take one out.',
    )
  const advice = 'It must do in our process what it does in the sandbox: no forbidden function, no chance, no clock.'
  return failure(file, `is not named, but ${toldShort(exercise, worst)}`, advice)
}

export const checkMistakes: Check = {
  name: 'mistakes',
  title: 'fails every mistake, and names each by its own id',
  find: ({ exercise, mistakes }) => mistakes.map((one) => unnamed(exercise, one)).filter((flaw) => flaw !== null),
  summary: ({ mistakes }) => `all ${mistakes.length} fail, and each is named`,
}
