import { readFileSync } from 'node:fs'

/** What a process has used so far. */
export interface ProcessUsage {
  processorMs: number
  residentMb: number
}

/** Linux counts in ticks of 10 ms and pages of 4 kB, on every machine that Node's builds run on. */
const tickMs = 10
const pagesInMb = 256

/** What a process has used, and null where the system does not tell. */
export function processUsage(pid: number): ProcessUsage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name, in parentheses, may hold anything; utime, stime and rss are the 12th, 13th and 22nd field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      processorMs: (Number(fields[11]) + Number(fields[12])) * tickMs,
      residentMb: Number(fields[21]) / pagesInMb,
    }
  } catch {
    return null
  }
}
