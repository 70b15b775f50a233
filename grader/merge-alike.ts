import type { Finding } from './protocol.ts'

/** A finding, and what else it is true of. */
interface Merged {
  finding: Finding
  /** Other outputs. */
  also: (string | number)[][]
  /** The case to tell it on. */
  at: number | null
}

/** All that makes a finding the same as one about another output. */
function likeness(finding: Finding): string {
  if (finding.kind === 'constant-factor' && finding.of) return `${finding.of} ${Math.sign(finding.factor)}`
  if (finding.kind === 'mistake-and') return `${finding.id} ${likeness(finding.besides)}`
  return JSON.stringify({ ...finding, path: [] })
}

/** Findings, with those that say the same of several outputs made one. */
export function mergeAlike(findings: Finding[], cases: (number | null)[]): Merged[] {
  const merged: Merged[] = []
  for (const [at, finding] of findings.entries()) {
    const path = 'path' in finding ? finding.path : []
    const alike = path.length > 0 && merged.find((other) => likeness(other.finding) === likeness(finding))
    if (alike) alike.also.push(path)
    else merged.push({ finding, also: [], at: cases[at] ?? null })
  }
  return merged
}
