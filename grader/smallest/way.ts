import { type LearnerFunction, loadMistakes } from '#exercises/load-reference.ts'
import { compare, type Tolerance } from '../compare.ts'
import { caseFindings } from '../facts.ts'
import type { JudgedCase } from '../judge.ts'
import { isSameRun } from '../named-mistake.ts'
import type { Finding } from '../protocol.ts'
import { runMistake } from '../run-here.ts'
import type { GradedExercise } from '../suite.ts'

/** In which way a case fails: two that fail in one way have the same text. Its numbers do not matter. */
export function wayOf(finding: Finding): string {
  if (finding.kind === 'first-difference') return wayOf({ kind: 'wrong-values', ...finding.place, differing: 0, of: 0 })
  const path = 'path' in finding ? finding.path.join('.') : ''
  // What is thrown often names shapes, which shrink.
  const message = 'message' in finding ? finding.message.replace(/\d+(\W+\d+)*/g, '0') : ''
  return [finding.kind, path, message, 'name' in finding ? finding.name : ''].join(' ')
}

/** Whether a case fails in this way. */
export function failsIn(way: string, one: JudgedCase): boolean {
  const [finding] = one.passed ? [] : caseFindings(one)
  return finding !== undefined && wayOf(finding) === way
}

/** A difference that is seen without counting decimals: by a hundredth, of 1 and of the number. */
const clearShare = 0.01

/** Whether a case fails so that one sees it: numbers made easy may leave a difference that only a computer finds. */
export function failsClearly({ outputs }: JudgedCase): boolean {
  const wrong = outputs.flatMap(({ difference }) => (difference?.kind === 'values' ? [difference] : []))
  return wrong.every(({ expected, got }) => {
    if (typeof expected !== 'number' || typeof got !== 'number' || !Number.isFinite(got)) return true
    return Math.abs(got - expected) >= clearShare * Math.max(1, Math.abs(expected))
  })
}

function doesTheSame(mistake: LearnerFunction, one: JudgedCase, output: unknown, tolerance: Tolerance): boolean {
  const ours = runMistake(mistake, one.inputs)
  if (output === undefined) return isSameRun(ours, one.run, tolerance)
  if (ours.kind !== 'returned' || one.run?.kind !== 'returned') return false
  const ofOutput = compare(ours.value, one.run.value, tolerance).filter(({ path }) => path[0] === output)
  return ofOutput.every(({ difference }) => difference === null)
}

/** Whether a case does what the named mistake does that a verdict begins with; true where it begins with none. */
export async function withMistake(
  exercise: GradedExercise,
  finding: Finding | undefined,
): Promise<(one: JudgedCase) => boolean> {
  if (finding?.kind !== 'mistake') return () => true
  const mistake = (await loadMistakes(exercise)).get(finding.id) as LearnerFunction
  return (one) => doesTheSame(mistake, one, finding.path[0], exercise.compare)
}
