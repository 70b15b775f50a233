/** What decides when a new card may be shown. Concepts and items are keys. */
export interface Unlocking {
  /** Concepts that come before each concept; without cycles. */
  requires: ReadonlyMap<string, readonly string[]>
  /** Concepts that have a card to review; the others cannot hold anybody up. */
  withCards: ReadonlySet<string>
}

/**
 * Tells which concepts are open: each concept that they require has been reviewed at least once. A required concept
 * without cards is passed through to what it requires itself. `reviewed` may grow between calls, as a sitting goes on.
 */
export function unlocked(
  { requires, withCards }: Unlocking,
  reviewed: ReadonlySet<string>,
): (concept: string) => boolean {
  // Once open, a concept stays open; one that is closed may open later.
  const open = new Set<string>()
  const isOpen = (concept: string): boolean => {
    if (open.has(concept)) return true
    const all = (requires.get(concept) ?? []).every((it) => (withCards.has(it) ? reviewed.has(it) : isOpen(it)))
    if (all) open.add(concept)
    return all
  }
  return isOpen
}
