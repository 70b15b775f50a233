import type { Locale, LocalText } from '#exercises/schema.ts'
import { isClose, type Tolerance } from './compare.ts'
import { formatValue, tellingDigitsOf } from './format-value.ts'
import { mergeAlike } from './merge-alike.ts'
import type { CaseResult, Finding, SourcePosition, Verdict } from './protocol.ts'
import { parameterNames } from './signature.ts'
import { type About, tell, type Words } from './words.ts'
import { english } from './words-en.ts'
import { vietnamese } from './words-vi.ts'

/** What the words need of an exercise. */
export interface ExplainedExercise {
  entry: { signature: string }
  mistakes: Record<string, LocalText>
  compare: Tolerance
}

/** A verdict in words. `headline`, `details` and `reason` are Markdown of one paragraph; all else is plain text. */
export interface Explanation {
  headline: string
  details: string[]
  cases: ExplainedCase[]
  /** Where in the code the first finding is. */
  position: SourcePosition | null
}

export interface ExplainedCase {
  title: string
  kind: CaseResult['kind']
  passed: boolean
  /** Null when it passed. */
  reason: string | null
  /** Empty, and the two results null, where the numbers are not shown; texts may have several lines. */
  inputs: { name: string; text: string }[]
  expected: string | null
  got: string | null
}

/** How many findings are told: more would bury the first. */
const mostFindings = 4

const wordsOf: Record<Locale, Words> = { en: english, vi: vietnamese }

function explainCase(
  result: CaseResult,
  words: Words,
  about: About,
  locale: Locale,
  tolerance: Tolerance,
): ExplainedCase {
  const { title, kind, passed, finding, shown } = result
  const got = shown?.got ?? null
  const close = (one: number, other: number) => isClose(one, other, tolerance)
  const digits = shown && got !== null ? tellingDigitsOf(shown.expected, got, close) : undefined
  const told = finding ? tell(words, finding, { ...about, title: null }, 'brief') : words.notReached
  return {
    title: title[locale],
    kind,
    passed,
    reason: passed ? null : told,
    inputs: (shown?.inputs ?? []).map((input, at) => ({
      name: about.parameters[at] ?? `${at + 1}`,
      text: formatValue(input),
    })),
    expected: shown ? formatValue(shown.expected, digits) : null,
    got: got === null ? null : formatValue(got, digits),
  }
}

const positionOf = (finding: Finding | undefined) => (finding && 'position' in finding ? finding.position : null)

/** Says what a verdict means, to a beginner, in one language. */
export function explain(verdict: Verdict, exercise: ExplainedExercise, locale: Locale): Explanation {
  const words = wordsOf[locale]
  const { findings, findingCases, cases } = verdict
  const passed = cases.filter((one) => one.passed).length
  const about: About = {
    parameters: parameterNames(exercise.entry.signature),
    title: null,
    also: [],
    nothingPassed: passed === 0,
    mistake: (id) => exercise.mistakes[id]?.[locale] ?? null,
  }
  const told = mergeAlike(findings, findingCases)
    .slice(0, mostFindings)
    .map(({ finding, also, at }) => {
      const title = at === null ? null : (cases[at]?.title[locale] ?? null)
      return tell(words, finding, { ...about, title, also }, 'full')
    })
  const [first = words.allPass(cases.length), ...others] = told
  return {
    headline: first,
    details: cases.length > passed ? [...others, words.somePass(passed, cases.length)] : others,
    cases: cases.map((one) => explainCase(one, words, about, locale, exercise.compare)),
    position: positionOf(findings[0]),
  }
}
