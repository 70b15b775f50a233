import { renderMarkdown } from '#app/_ui/render-markdown.ts'
import type { Locale } from '#exercises/schema.ts'
import type { Verdict } from '#grader/protocol.ts'
import type { CaseRun, Run } from '#grader/sandbox/protocol.ts'
import { judgeRun } from '#grader/verdict.ts'
import { verdictView } from '#grader/verdict-view.ts'
import type { Kit } from './kit.ts'
import type { RunView } from './messages.ts'

type RunOf = (at: number) => CaseRun
const stored =
  (runs: CaseRun[]): RunOf =>
  (at) =>
    runs[at] as CaseRun

/** Judges a run by the kit alone, as the server judges by the exercise's own code. */
export function runVerdict(kit: Kit, run: Run, code: string): Verdict {
  const { cases, expected, exerciseHash } = kit
  const mistakes = kit.mistakeRuns.map(({ id, runs }) => ({ id, run: stored(runs) }))
  const pairs = kit.pairRuns.map(({ ids, runs }) => ({ ids, run: stored(runs) }))
  const { verdict } = judgeRun(kit, { cases, expected, run, mistakes, pairs, code })
  return { ...verdict, smallest: null, seed: 0, exerciseHash }
}

/** The verdict of a run in words, in one language. */
export function runView(kit: Kit, run: Run, code: string, locale: Locale): RunView {
  const verdict = runVerdict(kit, run, code)
  return { status: verdict.status, verdict: verdictView(verdict, kit, locale, renderMarkdown) }
}
