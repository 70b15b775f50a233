import type { LoadedExercise } from '#exercises/library.ts'
import type { Value } from '#exercises/value.ts'
import { grade } from '#grader/grade.ts'
import { type JudgedCase, judgeCase } from '#grader/judge.ts'
import type { Verdict } from '#grader/protocol.ts'
import type { Run, Sandbox } from '#grader/sandbox/protocol.ts'
import { loadSuite } from '#grader/suite.ts'
import type { Flaw } from './flaw.ts'
import { type Prepared, prepare, seeds } from './prepare.ts'

/** In how many random cases solution and reference have to agree. */
export const manyCases = 200
/** The part of its limits that the solution may use: learners write slower code, and honest machines are slower too. */
export const sparingPart = 1 / 4

/** One grading, and what it was given on: outputs and right answers side by side. */
export interface Graded {
  seed: number
  verdict: Verdict
  cases: JudgedCase[]
  /** From asking the sandbox to its answer. */
  tookMs: number
}

/** All that is tried with an exercise. The checks only look at it. */
export interface Trial extends Prepared {
  exercise: LoadedExercise
  starter: Graded
  /** One for each seed. */
  solution: Graded[]
  /** The solution in many random cases. */
  wide: Graded
  /** The solution, held to a part of its limits. */
  sparing: Run
  /** One for each mistake, with one grading for each suite. */
  mistakes: { id: string; graded: Graded[] }[]
  /** Markdown to HTML, as the pages do it. */
  render(markdown: string): string
}

/** Grades as a submission is graded, and keeps its run; `known` is that run where it has been made already. */
async function gradeAndKeep(
  exercise: LoadedExercise,
  code: string,
  seed: number,
  sandbox: Sandbox,
  known: Run | null = null,
): Promise<Graded> {
  let run: Run | null = null
  let tookMs = 0
  const verdict = await grade(exercise, code, seed, {
    ...sandbox,
    async run(program) {
      const start = performance.now()
      const ended = run === null && known !== null ? known : await sandbox.run(program)
      // Later runs of one grading try other inputs than the suite's.
      if (run === null) {
        run = ended
        tookMs = performance.now() - start
      }
      return ended
    },
  })
  return { seed, verdict, cases: await judgedCases(exercise, seed, run), tookMs }
}

async function judgedCases(exercise: LoadedExercise, seed: number, run: Run | null): Promise<JudgedCase[]> {
  if (run === null || run.kind === 'ungradable') return []
  const { cases } = run
  const suite = await loadSuite(exercise, seed)
  const expected = suite.expected()
  return suite.cases.map((one, at) => judgeCase(one, expected[at] as Value, cases[at] ?? null, exercise.compare))
}

/** How an exercise is tried out. */
export interface Setting {
  sandbox: Sandbox
  /** Markdown to HTML, as the pages do it. */
  render(markdown: string): string
  /** The seeds with which the mistakes are tried. */
  mistakeSeeds: number[]
}

/** Tries an exercise out; what keeps it from being tried at all comes as flaws. */
export async function tryOut(
  exercise: LoadedExercise,
  { sandbox, render, mistakeSeeds }: Setting,
): Promise<{ ok: true; value: Trial } | { ok: false; error: Flaw[] }> {
  const preparation = await prepare(exercise, sandbox, mistakeSeeds)
  if (!preparation.ok) return preparation
  const prepared = preparation.value
  const { limits, solution, entry, forbidden } = exercise

  // Alone, so that its time is its own.
  const first = await gradeAndKeep(exercise, solution, seeds[0] as number, sandbox)
  const others = seeds.slice(1).map((seed) => gradeAndKeep(exercise, solution, seed, sandbox))
  const forMany = { ...exercise, randomCases: manyCases, limits: { ...limits, totalMs: 10 * limits.totalMs } }
  const sparingLimits = { ...limits, caseMs: limits.caseMs * sparingPart, totalMs: limits.totalMs * sparingPart }
  const cases = (prepared.suites[0]?.cases ?? []).map(({ inputs }) => inputs)
  const ofMistake = ({ id, code, run }: Prepared['sources'][number]) =>
    Promise.all(
      mistakeSeeds.map((seed, at) => gradeAndKeep(exercise, code, seed, sandbox, at === 0 ? run : null)),
    ).then((graded) => ({ id, graded }))
  const [rest, wide, starter, sparing, mistakes] = await Promise.all([
    Promise.all(others),
    gradeAndKeep(forMany, solution, 7, sandbox),
    gradeAndKeep(exercise, exercise.starter, 1, sandbox),
    sandbox.run({ code: solution, entry: entry.name, cases, forbidden, limits: sparingLimits }),
    Promise.all(prepared.sources.map(ofMistake)),
  ])
  return {
    ok: true,
    value: { ...prepared, exercise, starter, solution: [first, ...rest], wide, sparing, mistakes, render },
  }
}
