import { setImmediate } from 'node:timers/promises'
import { pairRuns } from './mistake-pairs.ts'
import { mistakeRuns } from './mistake-runs.ts'
import type { Verdict } from './protocol.ts'
import type { Sandbox } from './sandbox/protocol.ts'
import { smallestFailure } from './smallest.ts'
import { type GradedExercise, loadSuite } from './suite.ts'
import { judgeRun } from './verdict.ts'

/**
 * Grades a learner's code: a function of (exercise, code, seed), as far as the code is one. Rejects only for a fault of ours,
 * such as a reference that throws; whatever the code does is a verdict.
 */
export async function grade(exercise: GradedExercise, code: string, seed: number, sandbox: Sandbox): Promise<Verdict> {
  const suite = await loadSuite(exercise, seed)
  const { entry, forbidden, limits } = exercise
  const inputs = suite.cases.map((one) => one.inputs)
  const [run, expected] = await Promise.all([
    sandbox.run({ code, entry: entry.name, cases: inputs, forbidden, limits }),
    // The right answers are computed while the sandbox, which is another process, is at work.
    setImmediate().then(() => suite.expected()),
  ])
  const [mistakes, pairs] = await Promise.all([mistakeRuns(exercise, suite), pairRuns(exercise, suite)])
  const { verdict, cases } = judgeRun(exercise, { cases: suite.cases, expected, run, mistakes, pairs, code })
  const ran = run.kind === 'ran' && { code, seed, cases, verdict }
  const smallest = ran ? await smallestFailure(exercise, ran, sandbox) : null
  return { ...verdict, smallest, seed, exerciseHash: exercise.hash }
}
