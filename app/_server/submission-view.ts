import 'server-only'
import { renderCode, renderMarkdown } from '#app/_ui/markdown.tsx'
import { library } from '#exercises/load.ts'
import type { Locale } from '#exercises/schema.ts'
import { explain } from '#grader/explain.ts'
import { decodeVerdict } from '#grader/protocol.ts'
import { database } from '#prisma/client.ts'
import { requireUser } from './session.ts'
import { findSubmission } from './submissions.ts'

/** A case of a verdict, in words; Markdown is already HTML. */
export interface CaseView {
  title: string
  kind: string
  passed: boolean
  reasonHtml: string | null
  inputs: { name: string; text: string }[]
  expected: string | null
  got: string | null
}

/** What the page shows of one submission, in the reader's language. */
export interface SubmissionView {
  id: string
  status: string
  /** It passed, and the verdict is one of a corrected version of its exercise that it does not pass: the pass stays. */
  kept: boolean
  code: string
  createdAt: string
  /** Null while it waits for its verdict. */
  verdict: {
    headlineHtml: string
    detailsHtml: string[]
    cases: CaseView[]
    console: string
    position: { line: number; column: number } | null
  } | null
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
    code: submission.code,
    createdAt: submission.createdAt.toISOString(),
    verdict: submission.verdict === null ? null : inWords(submission.verdict, exercise, locale),
    solutionHtml: ended ? renderCode(exercise.solution) : null,
    nextDueAt: memory?.dueAt.toISOString() ?? null,
  }
}

function isKept({ status, verdict }: { status: string; verdict: unknown }): boolean {
  return status === 'passed' && verdict !== null && decodeVerdict(verdict).status !== 'passed'
}

function inWords(stored: unknown, exercise: Parameters<typeof explain>[1], locale: Locale): SubmissionView['verdict'] {
  const verdict = decodeVerdict(stored)
  const explanation = explain(verdict, exercise, locale)
  return {
    headlineHtml: renderMarkdown(explanation.headline),
    detailsHtml: explanation.details.map((detail) => renderMarkdown(detail)),
    cases: explanation.cases.map(({ reason, ...shown }) => ({
      ...shown,
      reasonHtml: reason === null ? null : renderMarkdown(reason),
    })),
    console: verdict.console,
    position: explanation.position,
  }
}
