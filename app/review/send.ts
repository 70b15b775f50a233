import { personHeader } from '#app/_core/person-header.ts'
import type { Entry } from './entry.ts'

export type SendOutcome =
  /** Ids that need not be sent again: stored, or never to be stored. */
  | { kind: 'settled'; ids: string[] }
  /** The server does not take this request as it is. */
  | { kind: 'rejected' }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' }

const patienceMs = 15_000

/** Sends a person's entries of one kind of request: reviews with undos, or holds. */
export async function send(userId: string, entries: readonly Entry[]): Promise<SendOutcome> {
  const isHold = entries[0]?.kind === 'hold'
  try {
    const response = await fetch(isHold ? '/api/holds' : '/api/reviews', {
      method: 'POST',
      headers: { 'content-type': 'application/json', [personHeader]: userId },
      body: JSON.stringify(isHold ? holdsOf(entries) : reviewsOf(entries)),
      // A request that has begun goes on when the page is left.
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    })
    if (response.status === 401) return { kind: 'signed-out' }
    if (response.status === 400) return { kind: 'rejected' }
    if (!response.ok) return { kind: 'unreachable' }
    if (isHold) return { kind: 'settled', ids: entries.map(({ id }) => id) }
    const { accepted, refused } = (await response.json()) as { accepted: string[]; refused: { id: string }[] }
    return { kind: 'settled', ids: [...accepted, ...refused.map(({ id }) => id)] }
  } catch {
    // Offline, or nobody answered in time: what may have been stored can be sent again.
    return { kind: 'unreachable' }
  }
}

const holdsOf = (entries: readonly Entry[]) => ({
  holds: entries.flatMap((entry) => (entry.kind === 'hold' ? [{ item: entry.item, hold: entry.hold }] : [])),
})

const reviewsOf = (entries: readonly Entry[]) => ({
  reviews: entries.flatMap(({ kind, ...entry }) => (kind === 'review' ? [entry] : [])),
  undos: entries.flatMap(({ kind, ...entry }) => (kind === 'undo' ? [entry] : [])),
})
