import { setImmediate } from 'node:timers/promises'
import type { Reference } from '#exercises/reference.ts'
import type { Value } from '#exercises/value.ts'
import { type JudgedCase, judgeCase } from '../judge.ts'
import { runReference } from '../run-here.ts'
import type { Sandbox } from '../sandbox/protocol.ts'
import type { GradedExercise } from '../suite.ts'
import { leavesOf, numbersOf } from './leaves.ts'

/** What one program may take, in milliseconds of processor time: a slow function is not worth a long search. */
const searchMs = 1000

/** Inputs that may fail too: all that do of one list, which the code is called with first, and the first of the other. */
export interface Candidates {
  each: Value[][]
  first: Value[][]
}

export interface Tried {
  /** One for each, null where the code is right or fails in another way. */
  each: (JudgedCase | null)[]
  first: JudgedCase | null
}

/** Runs a learner's code on inputs. Null when the run did not come to its end, wherever that was. */
export type Trial = (candidates: Candidates) => Promise<Tried | null>

/** Whether a result has no NaN and no infinity. */
const hasOnlyNumbers = (value: Value) => leavesOf(value).flatMap(numbersOf).every(Number.isFinite)

/** The right answer; null where the reference has none, or none that is made of numbers. */
function rightAnswer({ compute }: Reference, inputs: Value[]): { value: Value } | null {
  try {
    const value = runReference(compute, inputs)
    return hasOnlyNumbers(value) ? { value } : null
  } catch {
    // Inputs made here and not by the exercise's author: those that its reference refuses are none.
    return null
  }
}

const title = { en: 'Smaller', vi: 'Nhỏ hơn' }

/** `fails` says whether a case fails in the way that is looked for. */
export function trialOf(
  exercise: GradedExercise,
  reference: Reference,
  program: { code: string; sandbox: Sandbox },
  fails: (one: JudgedCase) => boolean,
): Trial {
  const { entry, forbidden, compare } = exercise
  const totalMs = Math.min(exercise.limits.totalMs, searchMs)
  const limits = { ...exercise.limits, totalMs, caseMs: Math.min(exercise.limits.caseMs, totalMs) }
  return async ({ each, first }) => {
    const cases = [...each, ...first]
    if (cases.length === 0) return { each: [], first: null }
    const [run, answers] = await Promise.all([
      program.sandbox.run({ code: program.code, entry: entry.name, cases, forbidden, limits }),
      // As in grading: these are computed while the sandbox is at work.
      setImmediate().then(() => each.map((inputs) => rightAnswer(reference, inputs))),
    ])
    if (run.kind !== 'ran') return null

    const judge = (at: number, answer: { value: Value } | null): JudgedCase | null => {
      const [inputs, ran] = [cases[at], run.cases[at]]
      if (!answer || !inputs || !ran) return null
      const judged = judgeCase({ kind: 'visible', title, inputs }, answer.value, ran, compare)
      return fails(judged) ? judged : null
    }
    let found: JudgedCase | null = null
    for (let at = each.length; at < cases.length && !found; at++)
      found = judge(at, rightAnswer(reference, cases[at] as Value[]))
    return { each: answers.map((answer, at) => judge(at, answer)), first: found }
  }
}
