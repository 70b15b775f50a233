import type { Entry } from './entry.ts'
import { forget, keep, keptEntries } from './kept-entries.ts'
import { send } from './send.ts'

export interface OutboxState {
  unsent: number
  /** Why they are: null while they are on their way. */
  trouble: 'unreachable' | 'signed-out' | null
}

export interface Outbox {
  /** Takes an entry, keeps it on this device, and sends it as soon as it can. */
  put(entry: Entry): void
  /** Sends now what is waiting, instead of at the next try. */
  flush(): void
  /** What is kept of earlier, in order; for a page that begins. */
  entries(): Entry[]
  state(): OutboxState
  subscribe(listener: () => void): () => void
}

const batchSize = 50
const firstDelayMs = 1000
const longestDelayMs = 30_000

const outboxes = new Map<string, Outbox>()

/** The outbox of a person on this device. It goes on sending while other pages are visited. */
export function outboxOf(userId: string): Outbox {
  const known = outboxes.get(userId)
  if (known) return known
  const made = createOutbox(userId)
  outboxes.set(userId, made)
  return made
}

/**
 * Delivers entries in order, each at least once: an entry is forgotten only when the server has acknowledged it.
 * Sending one twice does no harm, so after any doubt it is sent again, after 1, 2, 4 ... 30 seconds.
 */
function createOutbox(userId: string): Outbox {
  let waiting = keptEntries(userId)
  let state: OutboxState = { unsent: waiting.length, trouble: null }
  let sending = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function report(trouble: OutboxState['trouble']): void {
    state = { unsent: waiting.length, trouble: waiting.length > 0 ? trouble : null }
    for (const listener of listeners) listener()
  }

  function settle(ids: readonly string[]): void {
    for (const { key, entry } of waiting) if (ids.includes(entry.id)) forget(key)
    waiting = waiting.filter(({ entry }) => !ids.includes(entry.id))
  }

  function retryLater(trouble: OutboxState['trouble']): void {
    timer = setTimeout(() => void deliver(), Math.min(firstDelayMs * 2 ** failures, longestDelayMs))
    failures++
    report(trouble)
  }

  async function deliver(): Promise<void> {
    clearTimeout(timer)
    if (sending) return
    sending = true
    let size = batchSize
    while (waiting.length > 0) {
      const batch = firstBatch(
        waiting.map(({ entry }) => entry),
        size,
      )
      const outcome = await send(userId, batch)
      const settles = outcome.kind !== 'settled' || batch.some(({ id }) => outcome.ids.includes(id))
      if (!settles || outcome.kind === 'unreachable' || outcome.kind === 'signed-out') {
        sending = false
        return retryLater(outcome.kind === 'signed-out' ? 'signed-out' : 'unreachable')
      }
      if (outcome.kind === 'settled') settle(outcome.ids)
      // One entry that the server will never take must not hold up the others: they go one by one, and it is dropped.
      else if (batch.length === 1) settle(batch.map(({ id }) => id))
      else size = 1
      failures = 0
      report(null)
    }
    sending = false
  }

  addEventListener('online', () => void deliver())
  return {
    put(entry) {
      waiting = [...waiting, { key: keep(userId, entry), entry }]
      report(state.trouble)
      // While the server cannot be reached, the next try is planned already.
      if (!state.trouble) void deliver()
    },
    flush: () => void deliver(),
    entries: () => waiting.map(({ entry }) => entry),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The longest beginning that fits one request. */
function firstBatch(entries: readonly Entry[], size: number): Entry[] {
  const isHold = entries[0]?.kind === 'hold'
  const other = entries.findIndex(({ kind }) => (kind === 'hold') !== isHold)
  return entries.slice(0, Math.min(size, other === -1 ? entries.length : other))
}
