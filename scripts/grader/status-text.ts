import type { QueueState, Unanswered } from '#prisma/queue-state.ts'

/** A time as one says it: `50 s`, `4 min`, `3 h`, `2 d`. */
export function roughly(seconds: number): string {
  if (seconds < 100) return `${seconds} s`
  if (seconds < 100 * 60) return `${Math.round(seconds / 60)} min`
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} d`
}

function lineOf(one: Unanswered): string {
  const head = `  ${one.id}  ${one.exercise}, sent ${roughly(one.ageSeconds)} ago`
  if (one.failedAttempts === 0) return head
  const next = one.nextInSeconds === null ? '' : `, again in ${roughly(one.nextInSeconds)}`
  const tried = `, failed ${one.failedAttempts} of ${one.maxAttempts} times${next}`
  return `${head}${tried}\n    ${one.lastError ?? 'the grader ended while it was at work on it'}`
}

/** What an operator reads: the numbers, then each submission that fails, waits or was given up, and what to do. */
export function statusText(graders: number, state: QueueState, submissions: readonly Unanswered[]): string {
  const queued = submissions.filter(({ status }) => status === 'queued')
  const sections: [string, Unanswered[]][] = [
    ['Failing, by a fault of ours, and tried again:', queued.filter(({ failedAttempts }) => failedAttempts > 0)],
    ['Waiting:', queued.filter(({ failedAttempts }) => failedAttempts === 0)],
    ['Not graded, after every attempt failed:', submissions.filter(({ status }) => status === 'ungraded')],
  ]
  const { waiting, oldestWaitingSeconds, failing, ungraded } = state
  const oldest = waiting === 0 ? '' : ` (the oldest for ${roughly(oldestWaitingSeconds)})`
  const lines = [
    `Graders alive: ${graders}. Submissions waiting: ${waiting}${oldest}, failing: ${failing}. Not graded: ${ungraded}.`,
    ...sections.flatMap(([title, list]) => (list.length === 0 ? [] : ['', title, ...list.map(lineOf)])),
  ]
  const unlisted = waiting + ungraded - submissions.length
  if (unlisted > 0) lines.push('', `... and ${unlisted} more.`)
  if (graders === 0) lines.push('', 'No grader is alive: start one with `npm start`, or with `npm run grader`.')
  if (ungraded > 0)
    lines.push('', 'Once the cause is put right, grade these again with `npm run regrade -- --ungraded`.')
  return lines.join('\n')
}
