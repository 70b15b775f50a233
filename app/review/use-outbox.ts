import { useEffect, useSyncExternalStore } from 'react'
import { type Outbox, type OutboxState, outboxOf } from './outbox.ts'

const nothing: OutboxState = { unsent: 0, trouble: null }
const never = () => () => {}

/** This person's outbox and how it stands; null on the server. The browser asks before a page with unsent entries is left. */
export function useOutbox(userId: string): { outbox: Outbox | null; state: OutboxState } {
  const outbox = typeof window === 'undefined' ? null : outboxOf(userId)
  const state = useSyncExternalStore(
    outbox?.subscribe ?? never,
    () => outbox?.state() ?? nothing,
    () => nothing,
  )
  useEffect(() => outbox?.flush(), [outbox])
  const unsent = state.unsent > 0
  useEffect(() => {
    if (!unsent) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsent])
  return { outbox, state }
}
