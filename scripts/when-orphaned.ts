import { readFileSync } from 'node:fs'

/**
 * Calls back once npm, which started this process, is gone. npm runs a script through a shell that does not pass signals
 * on, and may itself be killed with no chance to; so its shell and its own number are looked at every second. Without npm
 * nothing is watched: a process may well outlive the terminal that started it.
 */
export function whenOrphaned(act: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const before = lineage()
  const timer = setInterval(() => {
    if (lineage() === before) return
    clearInterval(timer)
    act()
  }, 1000)
  timer.unref()
}

/** The numbers of our parent and of its parent, where the system tells. */
function lineage(): string {
  try {
    // The name in brackets may hold anything; after it come the state and the parent.
    const [, parent] = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return `${process.ppid} ${parent}`
  } catch {
    return `${process.ppid}`
  }
}
