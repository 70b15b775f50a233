import { personHeader } from '#app/_core/person-header.ts'

export interface DraftKey {
  userId: string
  exercise: string
  purpose: string
}

export interface DraftVersion {
  code: string
  /** ISO. */
  updatedAt: string
}

export type StoreOutcome =
  | { kind: 'stored'; updatedAt: string }
  /** It was stored from elsewhere since. */
  | { kind: 'conflict'; other: DraftVersion }
  | { kind: 'too-long' }
  /** Offline, signed out, or a server at fault: it can be tried again. */
  | { kind: 'unreachable' }

/** Sends a draft. A page that is being left may send only 64 KiB, but goes on after it is gone. */
export async function storeDraft(
  { userId, exercise, purpose }: DraftKey,
  code: string,
  basedOn: string | null,
  leaving: boolean,
): Promise<StoreOutcome> {
  try {
    const response = await fetch('/api/drafts', {
      method: 'PUT',
      keepalive: leaving,
      headers: { 'content-type': 'application/json', [personHeader]: userId },
      body: JSON.stringify({ exercise, purpose, code, basedOn }),
    })
    if (response.status === 409) return { kind: 'conflict', other: await response.json() }
    if (response.status === 400) return { kind: 'too-long' }
    if (!response.ok) return { kind: 'unreachable' }
    const { updatedAt } = (await response.json()) as { updatedAt: string }
    return { kind: 'stored', updatedAt }
  } catch {
    return { kind: 'unreachable' }
  }
}
