import type { Entry } from './entry.ts'

// One key of localStorage for each entry: two tabs that write at the same time cannot overwrite each other's.

const prefixOf = (userId: string) => `deep-recall.outbox.${userId}.`

/** Entries of this person that are kept on this device, in the order in which they were made. */
export function keptEntries(userId: string): { key: string; entry: Entry }[] {
  const prefix = prefixOf(userId)
  return keysOf(prefix)
    .sort()
    .flatMap((key) => {
      const text = localStorage.getItem(key)
      return text === null ? [] : [{ key, entry: JSON.parse(text) as Entry }]
    })
}

let counter = 0

/** Keeps an entry until it is forgotten, and returns its key. Keys sort by time. */
export function keep(userId: string, entry: Entry): string {
  counter = (counter + 1) % 1000
  const order = `${Date.now().toString().padStart(15, '0')}-${counter.toString().padStart(3, '0')}`
  const key = `${prefixOf(userId)}${order}-${entry.id}`
  try {
    localStorage.setItem(key, JSON.stringify(entry))
  } catch {
    // Full, or forbidden: the entry lives as long as the page, which warns before it is left.
  }
  return key
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above: where nothing could be kept, there is nothing to remove.
  }
}

function keysOf(prefix: string): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    )
  } catch {
    return []
  }
}
