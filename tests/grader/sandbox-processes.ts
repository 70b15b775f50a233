import { readdirSync, readFileSync } from 'node:fs'

/** The sandbox processes below a process, from the system's own list. */
export function processesBelow(parent: number): number[] {
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [state, itsParent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        const isAlive = state !== 'Z' && state !== 'X'
        return (
          isAlive && Number(itsParent) === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('.sandbox')
        )
      } catch {
        return false
      }
    })
  return found.map(Number)
}

/** Waits until something holds. */
export async function until(holds: () => boolean, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !holds(); ) {
    if (Date.now() > end) throw new Error('it never came to hold')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
