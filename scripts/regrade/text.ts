import type { Outdated } from '#prisma/regrade.ts'
import { type Change, listedChanges } from '#prisma/regrade-change.ts'
import type { ChangedSubmission, RegradeCounts } from '#prisma/regrade-report.ts'

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

export function outdatedText(outdated: readonly Outdated[]): string {
  const width = Math.max(0, ...outdated.map(({ exercise }) => exercise.length))
  return outdated
    .map(({ exercise, submissions, learners, ungraded }) => {
      const failed = ungraded > 0 ? `, ${ungraded} of them not graded yet by a fault of ours` : ''
      return `  ${exercise.padEnd(width)}  ${count(submissions, 'submission')} of ${count(learners, 'learner')}${failed}`
    })
    .join('\n')
}

const named: Record<(typeof listedChanges)[number], string> = {
  'pass-kept': 'would fail now, pass kept',
  'now-passes': 'pass now',
  'other-mistake': 'another mistake',
  otherwise: 'fail in another way',
  'not-regraded': 'could not be regraded',
}

/** How far, and what it changed, on one line. */
export function countsText({ total, done, by }: RegradeCounts): string {
  const changes = listedChanges.filter((change) => by[change] > 0).map((change) => `${by[change]} ${named[change]}`)
  const progress = done < total ? `${done} of ${total} regraded` : `${count(total, 'submission')} regraded`
  return [progress, ...changes, ...(by.same > 0 ? [`${by.same} unchanged`] : [])].join(', ')
}

const verdict = (status: string | null, mistake: string | null) =>
  mistake === null ? status : `${status} (${mistake})`

const after = (row: ChangedSubmission): string => {
  const endings: Partial<Record<Change, string>> = {
    'pass-kept': ', pass kept',
    'not-regraded': ' again: verdict kept',
  }
  return `${verdict(row.statusAfter, row.mistakeAfter)}${endings[row.change] ?? ''}`
}

/** One line for each submission whose verdict changed: who, when it was sent, before, after. */
export function changedText(changed: readonly ChangedSubmission[]): string {
  const who = ({ learner: { name, email } }: ChangedSubmission) =>
    [name, email && `<${email}>`].filter(Boolean).join(' ')
  const width = Math.max(0, ...changed.map((row) => who(row).length))
  return changed
    .map((row) => {
      const sent = row.sentAt.toISOString().slice(0, 16).replace('T', ' ')
      return `  ${who(row).padEnd(width)}  ${sent}Z  ${verdict(row.statusBefore, row.mistakeBefore)} -> ${after(row)}`
    })
    .join('\n')
}
