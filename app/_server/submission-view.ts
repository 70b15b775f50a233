import 'server-only'
import { renderCode, renderMarkdown } from '#app/_ui/markdown.tsx'
import { library } from '#exercises/load.ts'
import { decodeVerdict } from '#grader/protocol.ts'
import { type VerdictView, verdictView } from '#grader/verdict-view.ts'
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
  return {
    id: submission.id,
    status: submission.status,
    kept: isKept(submission),
    delayed: submission.status === 'queued' && (await isDelayed(database(), id)),
    code: submission.code,
    createdAt: submission.createdAt.toISOString(),
    verdict:
      submission.verdict === null
        ? null
        : verdictView(decodeVerdict(submission.verdict), exercise, locale, renderMarkdown),
    solutionHtml: ended ? renderCode(exercise.solution) : null,
    nextDueAt: memory?.dueAt.toISOString() ?? null,
  }
}

function isKept({ status, verdict }: { status: string; verdict: unknown }): boolean {
  return status === 'passed' && verdict !== null && decodeVerdict(verdict).status !== 'passed'
}
