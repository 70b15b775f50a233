import { styleText } from 'node:util'
import { type Flaw, isFailure } from '#grader/exercise-check/flaw.ts'
import type { KillTable } from '#grader/exercise-check/kill-table.ts'
import type { Report } from '#grader/exercise-check/report.ts'

// Colour only on a terminal that has it (styleText looks), and never alone: the words say the same.
type Style = 'green' | 'yellow' | 'red' | 'dim' | 'bold'
const styled = (style: Style, text: string) => styleText(style, text, { stream: process.stdout })

const label = {
  ok: () => styled('green', 'ok  '),
  warning: () => styled('yellow', 'warn'),
  failure: () => styled('red', 'FAIL'),
}

export const flawsOf = ({ checks }: Report): Flaw[] => checks.flatMap(({ flaws }) => flaws)
export const hasFailed = (report: Report) => flawsOf(report).some(isFailure)

function flawLines({ severity, file, message, advice }: Flaw, indent: string): string[] {
  const rest = message.split('\n').map((line, at) => (at === 0 ? line : `${indent}     ${line}`))
  return [`${indent}${label[severity]()} ${file}: ${rest.join('\n')}`, `${indent}     ${styled('dim', `-> ${advice}`)}`]
}

const percent = (part: number) => `${Math.round(100 * part)} %`

/** The table of which cases kill which mistakes: a row for each mistake, a column for each fixed case, by its number. */
export function tableText({ cases, mistakes }: KillTable): string {
  const width = Math.max(...mistakes.map(({ id }) => id.length))
  const columns = cases.map((_, at) => String(at + 1).padStart(3))
  const rows = mistakes.map(({ id, killedBy, randomShare }) => {
    const marks = killedBy.map((isKilled) => (isKilled ? '  x' : styled('dim', '  .')))
    return `  ${id.padEnd(width)} ${marks.join('')}  ${percent(randomShare).padStart(6)}`
  })
  const legend = cases.map(({ kind, title }, at) => `  ${String(at + 1).padStart(2)} ${kind.padEnd(7)} ${title.en}`)
  return [
    styled('bold', 'Which cases fail which mistakes'),
    `  ${' '.repeat(width)} ${columns.join('')}  random`,
    ...rows,
    '',
    ...legend,
  ].join('\n')
}

/** How it went in one line: as a heading, and all that is said of an exercise that is well among many. */
export function headingText(report: Report): string {
  const flaws = flawsOf(report)
  const failures = flaws.filter(isFailure).length
  const warnings = flaws.length - failures
  const count = (number: number, name: string) => (number === 0 ? [] : [`${number} ${name}${number === 1 ? '' : 's'}`])
  const said = [...count(failures, 'failure'), ...count(warnings, 'warning')].join(', ') || 'all well'
  const kind = failures > 0 ? 'failure' : warnings > 0 ? 'warning' : 'ok'
  return `${label[kind]()} ${styled('bold', report.key)}  ${said}  ${styled('dim', `${(report.tookMs / 1000).toFixed(1)} s`)}`
}

/** All that was found in one exercise. */
export function reportText(report: Report): string {
  const width = Math.max(...report.checks.map(({ name }) => name.length))
  const lines = report.checks.flatMap(({ name, summary, flaws }) => {
    const isWorst = flaws.some(isFailure) ? 'failure' : flaws.length > 0 ? 'warning' : 'ok'
    const head = `  ${label[isWorst]()} ${name.padEnd(width)}`
    if (flaws.length === 0) return [`${head}  ${summary}`]
    return [head.trimEnd(), ...flaws.flatMap((flaw) => flawLines(flaw, '         '))]
  })
  const table = report.table ? ['', tableText(report.table)] : []
  return [headingText(report), ...lines, ...table].join('\n')
}

/** One of many: a line, and its flaws. */
export function briefText(report: Report): string {
  return [headingText(report), ...flawsOf(report).flatMap((flaw) => flawLines(flaw, '     '))].join('\n')
}
