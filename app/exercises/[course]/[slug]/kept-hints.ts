import type { HistoryHint } from '#app/_core/exercise-history.ts'
import { keepHere, readKept } from './device-storage.ts'

export interface HintsAttempt {
  userId: string
  exercise: string
  purpose: string
}

/** An opened hint, and whether the server has noted it. */
export interface KeptHint extends HistoryHint {
  stored: boolean
}

const keyOf = ({ userId, exercise, purpose }: HintsAttempt) => `opened-hints/${userId}/${exercise}/${purpose}`

/** The hints of this device that the server had not noted yet. */
export function readKeptHints(attempt: HintsAttempt): KeptHint[] {
  const text = readKept(keyOf(attempt))
  if (text === null) return []
  const hints = JSON.parse(text) as { id: string; number: number; openedAt: string }[]
  return hints.map((hint) => ({
    ...hint,
    purpose: attempt.purpose,
    openedAt: new Date(hint.openedAt),
    stored: false,
  }))
}

/** Keeps those that the server has not noted. */
export function keepHints(attempt: HintsAttempt, hints: KeptHint[]): void {
  const waiting = hints.filter(({ stored }) => !stored)
  keepHere(keyOf(attempt), JSON.stringify(waiting.map(({ id, number, openedAt }) => ({ id, number, openedAt }))))
}
