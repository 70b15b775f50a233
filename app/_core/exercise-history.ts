/** A submission as its history has it. */
export interface HistorySubmission {
  id: string
  status: string
  createdAt: Date
}

/** An opened hint as the history has it. */
export interface HistoryHint {
  id: string
  purpose: string
  /** From 1. */
  number: number
  openedAt: Date
}

export type HistoryEntry<Submission> =
  | { kind: 'submission'; at: Date; submission: Submission }
  | { kind: 'hint'; at: Date; hint: HistoryHint }

/** Whether a submission ends an attempt. */
export const endsAttempt = ({ status }: { status: string }) => status === 'passed' || status === 'gave-up'

/** When the attempt began that goes on: at the last end of one; null before the first. */
export function attemptStart(submissions: readonly HistorySubmission[]): Date | null {
  const ends = submissions.filter(endsAttempt).map(({ createdAt }) => createdAt.getTime())
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}

/** How many hints are open in an attempt: they open in their order, on whichever device. */
export function hintsOpen(hints: readonly HistoryHint[], purpose: string, start: Date | null): number {
  const ofAttempt = hints.filter((hint) => hint.purpose === purpose && (start === null || hint.openedAt > start))
  return Math.max(0, ...ofAttempt.map(({ number }) => number))
}

/**
 * Submissions and opened hints in one list, the latest first. A hint that was opened on two devices in one attempt was
 * opened when it was first.
 */
export function exerciseHistory<Submission extends HistorySubmission>(
  submissions: readonly Submission[],
  hints: readonly HistoryHint[],
): HistoryEntry<Submission>[] {
  const entries: HistoryEntry<Submission>[] = [
    ...submissions.map((submission) => ({ kind: 'submission' as const, at: submission.createdAt, submission })),
    ...hints.map((hint) => ({ kind: 'hint' as const, at: hint.openedAt, hint })),
  ]
  entries.sort((one, other) => one.at.getTime() - other.at.getTime())
  let seen = new Set<string>()
  const first = entries.filter((entry) => {
    if (entry.kind === 'submission') {
      if (endsAttempt(entry.submission)) seen = new Set()
      return true
    }
    const key = `${entry.hint.purpose} ${entry.hint.number}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return first.reverse()
}
