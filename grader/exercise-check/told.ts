import type { LoadedExercise } from '#exercises/library.ts'
import { explain } from '#grader/explain.ts'
import type { Graded } from './trial.ts'

/** What a learner is told of a verdict, and the cases that fail: short enough to be read beside others. */
export function toldShort(exercise: LoadedExercise, { verdict }: Graded): string {
  const { headline, position } = explain(verdict, exercise, 'en')
  const place = position ? ` (line ${position.line})` : ''
  const failing = verdict.cases.filter(({ passed }) => !passed).map(({ title }) => `"${title.en}"`)
  const others = failing.length > 3 ? `, and ${failing.length - 3} more` : ''
  const where = failing.length === 0 ? '' : `, in ${failing.slice(0, 3).join(', ')}${others}`
  return `${verdict.status}${place}: ${headline}${where}`
}
