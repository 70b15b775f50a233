import type { LoadedExercise } from '#exercises/library.ts'
import { checks } from './checks.ts'
import type { Flaw } from './flaw.ts'
import { type KillTable, killTable } from './kill-table.ts'
import { type Setting, tryOut } from './trial.ts'

/** What the checks found in an exercise. */
export interface Report {
  key: string
  /** One for each check; a single one named `parts` when the exercise could not be tried at all. */
  checks: { name: string; summary: string; flaws: Flaw[] }[]
  /** Null when the exercise could not be tried. */
  table: KillTable | null
  tookMs: number
}

/** Tries an exercise out and asks all checks. Rejects only for a fault of ours. */
export async function checkExercise(exercise: LoadedExercise, setting: Setting): Promise<Report> {
  const start = performance.now()
  const { key } = exercise
  const tried = await tryOut(exercise, setting)
  const tookMs = () => Math.round(performance.now() - start)
  if (!tried.ok)
    return { key, checks: [{ name: 'parts', summary: '', flaws: tried.error }], table: null, tookMs: tookMs() }
  const trial = tried.value
  const asked = checks.map(({ name, find, summary }) => ({ name, summary: summary(trial), flaws: find(trial) }))
  return { key, checks: asked, table: killTable(trial), tookMs: tookMs() }
}
