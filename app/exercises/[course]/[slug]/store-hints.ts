import { personHeader } from '#app/_core/person-header.ts'
import type { HintsAttempt, KeptHint } from './kept-hints.ts'

/** Sends opened hints; false when they have to be sent again later. */
export async function storeHints(
  { userId, exercise, purpose }: HintsAttempt,
  hints: KeptHint[],
  leaving: boolean,
): Promise<boolean> {
  const opened = hints.map(({ id, number, openedAt }) => ({
    ...{ id, exercise, purpose, number },
    agoMs: Math.max(0, Date.now() - openedAt.getTime()),
  }))
  try {
    const response = await fetch('/api/hints', {
      method: 'POST',
      keepalive: leaving,
      headers: { 'content-type': 'application/json', [personHeader]: userId },
      body: JSON.stringify({ opened }),
    })
    return response.ok
  } catch {
    return false
  }
}
