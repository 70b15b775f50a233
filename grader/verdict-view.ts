import type { Locale } from '#exercises/schema.ts'
import { type ExplainedCase, type ExplainedExercise, explain } from './explain.ts'
import type { MarkedText } from './marked-text.ts'
import type { Picture } from './picture.ts'
import { describePicture } from './picture-words.ts'
import { picturesOf } from './pictures-of.ts'
import type { CaseResult, Shown, SourcePosition, Verdict } from './protocol.ts'

/** A picture, and all that it shows in words. */
export interface PictureView {
  picture: Picture
  text: string
}

/** A case in words, as plain JSON; Markdown is already HTML. */
export interface CaseView {
  title: string
  kind: string
  passed: boolean
  /** Null when it passed. */
  reasonHtml: string | null
  /** Empty, and the two results null, where the numbers are not shown. */
  inputs: { name: string; text: string }[]
  expected: MarkedText | null
  got: MarkedText | null
  /** One for each wrong output that a picture says something about. */
  pictures: PictureView[]
  console: string
}

/** What a page shows of a verdict, in one language. */
export interface VerdictView {
  headlineHtml: string
  detailsHtml: string[]
  cases: CaseView[]
  /** The smallest input found that still fails; its title is the page's. */
  smallest: CaseView | null
  /** What was printed before the first case. */
  console: string
  position: SourcePosition | null
}

const plain = (text: string | null): MarkedText | null => (text === null ? null : [{ text, wrong: false }])

/**
 * What is shown of a verdict, for the server's verdicts and for those of Run in the browser. Pure: Markdown is rendered by
 * the function given.
 */
export function verdictView(
  verdict: Verdict,
  exercise: ExplainedExercise,
  locale: Locale,
  renderMarkdown: (text: string) => string,
): VerdictView {
  const { headline, details, cases, smallest, position } = explain(verdict, exercise, locale)
  const shownCases = verdict.cases.flatMap(({ shown }) => shown ?? [])
  const picturesIn = (shown: Shown): PictureView[] =>
    picturesOf(shown, exercise, shownCases).map((picture) => ({ picture, text: describePicture(picture, locale) }))
  const view = (
    { reason, marked, ...one }: ExplainedCase,
    failed: Pick<CaseResult, 'shown'> | undefined,
  ): CaseView => ({
    ...one,
    expected: marked?.expected ?? plain(one.expected),
    got: marked?.got ?? plain(one.got),
    reasonHtml: reason === null ? null : renderMarkdown(reason),
    pictures: failed?.shown && !one.passed ? picturesIn(failed.shown) : [],
  })
  return {
    headlineHtml: renderMarkdown(headline),
    detailsHtml: details.map((detail) => renderMarkdown(detail)),
    cases: cases.map((one, at) => view(one, verdict.cases[at])),
    smallest: smallest && view(smallest, verdict.smallest ?? undefined),
    console: verdict.console,
    position,
  }
}
