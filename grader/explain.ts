import type { Locale, LocalText } from '#exercises/schema.ts'
import type { Value } from '#exercises/value.ts'
import { asTensor, isClose, type Tolerance } from './compare.ts'
import { formatValue, tellingDigitsOf } from './format-value.ts'
import { type MarkedText, readMarks, wrongPlaces } from './marked-text.ts'
import { mergeAlike } from './merge-alike.ts'
import type { CaseResult, Finding, SmallestFailure, SourcePosition, Verdict } from './protocol.ts'
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
  /** The smallest input found that still fails, as a case without a title. */
  smallest: ExplainedCase | null
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
  /** The two results with the numbers that differ marked; null where one of them is not shown. */
  marked: { expected: MarkedText; got: MarkedText } | null
  /** What the learner's code printed in this case. */
  console: string
}

/** Longer texts of an input are left to its case. */
const longestBrief = 40

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
  const { title, kind, passed, finding, shown, console } = result
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
    marked: shown && got !== null ? markedResults(shown.expected, got, digits, tolerance) : null,
    console,
  }
}

function markedResults(expected: Value, got: Value, digits: number | undefined, tolerance: Tolerance) {
  const marking = { wrong: wrongPlaces(expected, got, tolerance), path: [] }
  return {
    expected: readMarks(formatValue(expected, digits, marking)),
    got: readMarks(formatValue(got, digits, marking)),
  }
}

function smallestAsCase({ finding, shown }: SmallestFailure): CaseResult {
  return { kind: 'random', title: { en: '', vi: '' }, passed: false, finding, shown, console: '' }
}

/** How the shapes of inputs stand to each other is what most errors are about. */
function briefly(name: string, input: Value): About['inputs'][number] {
  const shape = asTensor(input)?.shape ?? []
  const text = formatValue(input)
  const isShort = text.length <= longestBrief && !text.includes('\n')
  return { name, shape: shape.length > 0 ? shape : null, text: isShort ? text : null }
}

const positionOf = (finding: Finding | undefined) => (finding && 'position' in finding ? finding.position : null)

/** Says what a verdict means, to a beginner, in one language. */
export function explain(verdict: Verdict, exercise: ExplainedExercise, locale: Locale): Explanation {
  const words = wordsOf[locale]
  const { findings, findingCases, cases, smallest } = verdict
  const passed = cases.filter((one) => one.passed).length
  const about: About = {
    parameters: parameterNames(exercise.entry.signature),
    title: null,
    also: [],
    inputs: [],
    nothingPassed: passed === 0,
    mistake: (id) => exercise.mistakes[id]?.[locale] ?? null,
  }
  const told = mergeAlike(findings, findingCases)
    .slice(0, mostFindings)
    .map(({ finding, also, at }) => {
      const one = at === null ? undefined : cases[at]
      const title = one?.title[locale] ?? null
      const inputs = (one?.shown?.inputs ?? []).map((input, place) =>
        briefly(about.parameters[place] ?? `${place + 1}`, input),
      )
      return tell(words, finding, { ...about, title, also, inputs }, 'full')
    })
  const [first = words.allPass(cases.length), ...others] = told
  const inWords = (one: CaseResult) => explainCase(one, words, about, locale, exercise.compare)
  return {
    headline: first,
    details: cases.length > passed ? [...others, words.somePass(passed, cases.length)] : others,
    cases: cases.map(inWords),
    smallest: smallest && inWords(smallestAsCase(smallest)),
    position: positionOf(findings[0]),
  }
}
