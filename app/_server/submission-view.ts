import 'server-only'
import { renderCode, renderMarkdown } from '#app/_ui/markdown.tsx'
import { library } from '#exercises/load.ts'
import { decodeVerdict } from '#grader/protocol.ts'
import { type VerdictView, verdictView } from '#grader/verdict-view.ts'
import { failuresUpTo } from '#prisma/attempt.ts'
import { database } from '#prisma/client.ts'
import { isDelayed } from '#prisma/queue-state.ts'
import { requireUser } from './session.ts'
import { findSubmission } from './submissions.ts'

/** What the page shows of one submission, in the reader's language. */
export interface SubmissionView {
  id: string
  status: string
  /** It passed, and the verdict is one of a corrected version of its exercise that it does not pass: the pass stays. */
  kept: boolean
  /** It waits, because grading it failed by a fault of ours and is tried again. */
  delayed: boolean
  code: string
  createdAt: string
  /** Null while it waits for its verdict. */
  verdict: VerdictView | null
  /**
   * How many more have to fail until the smallest failing input is shown, and after how many that is; null when there is
   * none to show, or it is shown.
   */
  smallestAfter: { left: number; failures: number } | null
  /** Once it has passed or was given up: how one would write it. */
  solutionHtml: string | null
  /** When its exercise comes back, once it is in the schedule. */
  nextDueAt: string | null
}

/** Null where there is no such submission of one's own. */
export async function findSubmissionView(id: string): Promise<SubmissionView | null> {
  const { id: userId, locale } = await requireUser()
  const submission = await findSubmission(id)
  const exercise = submission && (await library()).exercises.get(submission.exercise)
  if (!submission || !exercise) return null

  const ended = submission.status === 'passed' || submission.status === 'gave-up'
  const memory = ended
    ? await database().memory.findUnique({
        where: { userId_item: { userId, item: submission.exercise } },
        select: { dueAt: true },
      })
    : null
  const verdict = submission.verdict === null ? null : decodeVerdict(submission.verdict)
  const failed = verdict?.smallest ? await failuresUpTo(database(), { ...submission, userId }) : 0
  const left = verdict?.smallest ? exercise.revealAfter - failed : 0
  const shown = verdict && (left > 0 ? { ...verdict, smallest: null } : verdict)
  return {
    id: submission.id,
    status: submission.status,
    kept: isKept(submission),
    delayed: submission.status === 'queued' && (await isDelayed(database(), id)),
    code: submission.code,
    createdAt: submission.createdAt.toISOString(),
    verdict: shown && verdictView(shown, exercise, locale, renderMarkdown),
    smallestAfter: left > 0 ? { left, failures: exercise.revealAfter } : null,
    solutionHtml: ended ? renderCode(exercise.solution) : null,
    nextDueAt: memory?.dueAt.toISOString() ?? null,
  }
}

function isKept({ status, verdict }: { status: string; verdict: unknown }): boolean {
  return status === 'passed' && verdict !== null && decodeVerdict(verdict).status !== 'passed'
}
