import type { ExplainedCase, Explanation } from '#grader/explain.ts'
import type { Verdict } from '#grader/protocol.ts'

const indent = (text: string, by: number) => text.replaceAll('\n', `\n${' '.repeat(by)}`)

function caseText({ title, kind, passed, reason, inputs, expected, got }: ExplainedCase, name = `${kind}: ${title}`) {
  const lines = [`  ${passed ? 'ok  ' : 'FAIL'} ${name}${reason === null ? '' : `\n       ${reason}`}`]
  if (passed) return lines.join('\n')
  const shown = [...inputs, { name: 'expected', text: expected }, { name: 'got', text: got }]
  const width = Math.max(...shown.map(({ name }) => name.length))
  for (const { name, text } of shown)
    if (text !== null) lines.push(`       ${name.padEnd(width)}  ${indent(text, width + 9)}`)
  return lines.join('\n')
}

/** A verdict as a terminal shows it: the words a learner sees, in the same order. */
export function verdictText(verdict: Verdict, explanation: Explanation, file: string): string {
  const { headline, details, cases, smallest, position } = explanation
  const place = position ? `${file}:${position.line}:${position.column}: ` : ''
  const printed = verdict.console === '' ? [] : ['', 'console', indent(`  ${verdict.console.trimEnd()}`, 2)]
  const shrunk = smallest ? ['', caseText(smallest, 'the smallest input found that still fails')] : []
  return [
    `${verdict.status}: ${place}${headline}`,
    ...details,
    '',
    ...cases.map((one) => caseText(one)),
    ...shrunk,
    ...printed,
  ]
    .join('\n')
    .trimEnd()
}
