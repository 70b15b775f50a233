import type { LoadedExercise } from '#exercises/library.ts'
import { loadMistakes, loadReference } from '#exercises/load-reference.ts'
import type { Reference } from '#exercises/reference.ts'
import { mistakeRuns } from '#grader/mistake-runs.ts'
import type { Run, Sandbox } from '#grader/sandbox/protocol.ts'
import { loadSuite, type Suite } from '#grader/suite.ts'
import { type Flaw, failure } from './flaw.ts'
import { readMistakes } from './mistake-code.ts'

/** Gradings are drawn from their seed; these four stand for all. */
export const seeds = [1, 2, 3, 2026]
/** Enough for an author who waits: the mistakes take most of the time, and what hangs on the seed is seldom rare. */
export const fewSeeds = seeds.slice(0, 1)

/** The known mistakes and what they do in the cases of a suite. */
export type MistakeRuns = Awaited<ReturnType<typeof mistakeRuns>>

/** An exercise of which all parts run. */
export interface Prepared {
  reference: Reference
  /** One for each seed with which the mistakes are tried. */
  suites: Suite[]
  runs: MistakeRuns[]
  /** Each mistake in the exercise's order, with what it did in the sandbox in the cases of the first suite. */
  sources: { id: string; code: string; run: Run }[]
}

export type Preparation = { ok: true; value: Prepared } | { ok: false; error: Flaw[] }

const stop = (...flaws: Flaw[]): Preparation => ({ ok: false, error: flaws })

/** An error as its author can use it: with its cause, and the place in their file where it has one. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Of a file that is no TypeScript the place and the line stand above the message.
  if ('code' in error && error.code === 'ERR_INVALID_TYPESCRIPT_SYNTAX') return withoutFrames(error.stack)
  const place = /([\w.-]+\.ts)\?hash=\w+:(\d+):(\d+)/.exec(causeOf(error).stack ?? '')
  const where = place ? ` (${place[1]}:${place[2]}:${place[3]})` : ''
  return error.cause ? `${error.message}: ${String(error.cause)}${where}` : `${String(error)}${where}`
}

const causeOf = (error: Error): Error => (error.cause instanceof Error ? error.cause : error)

const withoutFrames = (stack = '') =>
  stack
    .replace(/file:\/\/\S*\/([^/?\s]+)\?hash=\w+/g, '$1')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('    at '))
    .join('\n')

/** Why a mistake cannot be run in our own process; null when it can. A mistake is there to be wrong, but has to end. */
function unfit(id: string, run: Run): Flaw | null {
  const file = `mistakes/${id}.ts`
  switch (run.kind) {
    case 'ran':
      return null
    case 'ungradable': {
      const { finding } = run
      if (finding.kind === 'missing-entry')
        return failure(
          file,
          `has no function ${finding.name}`,
          `Export a function ${finding.name}, as the solution does.`,
        )
      const place = finding.position ? `:${finding.position.line}:${finding.position.column}` : ''
      return failure(`${file}${place}`, `cannot be read: ${finding.message}`, 'Put its syntax right.')
    }
    case 'timed-out':
      return failure(file, `does not end within ${run.limitMs} ms`, 'A mistake has to give a wrong result, and to end.')
    default:
      return failure(file, `is ended by the sandbox: ${run.kind}`, 'A mistake has to give a wrong result, and to end.')
  }
}

/** Runs each mistake once where nothing that it does can harm. From then on they run in our own process. */
async function runApart(exercise: LoadedExercise, suite: Suite, sandbox: Sandbox): Promise<Prepared['sources']> {
  const { entry, limits, forbidden } = exercise
  const cases = suite.cases.map(({ inputs }) => inputs)
  const code = await readMistakes(exercise)
  return Promise.all(
    [...code].map(async ([id, text]) => ({
      id,
      code: text,
      run: await sandbox.run({ code: text, entry: entry.name, cases, forbidden, limits }),
    })),
  )
}

/**
 * Loads and tries all that an exercise is made of. What its author has done wrong comes as flaws; a fault of ours throws.
 */
export async function prepare(
  exercise: LoadedExercise,
  sandbox: Sandbox,
  mistakeSeeds: number[],
): Promise<Preparation> {
  let reference: Reference
  try {
    reference = await loadReference(exercise)
  } catch (error) {
    return stop(
      failure('reference.ts', `cannot be loaded: ${told(error)}`, 'Put it right; sigmoid has one to look at.'),
    )
  }
  const lacking = (['compute', 'cases', 'randomInputs'] as const).filter((name) => !reference[name])
  if (lacking.length > 0)
    return stop(failure('reference.ts', `lacks ${lacking.join(', ')}`, 'Its default export `satisfies Reference`.'))

  let suites: Suite[]
  try {
    suites = await Promise.all(mistakeSeeds.map((seed) => loadSuite(exercise, seed)))
  } catch (error) {
    return stop(failure('reference.ts', `randomInputs throws: ${told(error)}`, 'It has to draw inputs for any seed.'))
  }
  try {
    for (const suite of suites) suite.expected()
  } catch (error) {
    return stop(failure('reference.ts', told(error), 'Compute has to have an answer to every case, random ones too.'))
  }

  const sources = await runApart(exercise, suites[0] as Suite, sandbox)
  const unfitOnes = sources.map(({ id, run }) => unfit(id, run)).filter((flaw) => flaw !== null)
  if (unfitOnes.length > 0) return stop(...unfitOnes)
  try {
    await loadMistakes(exercise)
  } catch (error) {
    return stop(failure('mistakes', `cannot be loaded: ${told(error)}`, 'Each exports the function that is asked for.'))
  }
  const runs = await Promise.all(suites.map((suite) => mistakeRuns(exercise, suite)))
  return { ok: true, value: { reference, suites, runs, sources } }
}
