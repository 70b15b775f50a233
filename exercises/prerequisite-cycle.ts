/**
 * A cycle among the prerequisites as the way along it, its start repeated at its end; null when there is none.
 * `requires` gives each concept's prerequisites by key.
 */
export function findPrerequisiteCycle(requires: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>()
  const way: string[] = []

  const walk = (key: string): string[] | null => {
    if (finished.has(key)) return null
    const start = way.indexOf(key)
    if (start !== -1) return [...way.slice(start), key]
    way.push(key)
    for (const next of requires.get(key) ?? []) {
      const cycle = walk(next)
      if (cycle) return cycle
    }
    way.pop()
    finished.add(key)
    return null
  }

  for (const key of requires.keys()) {
    const cycle = walk(key)
    if (cycle) return cycle
  }
  return null
}
