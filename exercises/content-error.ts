/** One thing that is wrong in the content: where it is, and what was expected there. */
export interface Problem {
  /** Relative to the content's root, e.g. `neural-networks/cards/neuron.yaml`. */
  file: string
  /** Where in the file, e.g. `cards[2].front.vi`; empty for the file as a whole. */
  path: string
  /** From 1; null when the place has no line, as for a missing file. */
  line: number | null
  message: string
}

/** Collects problems, so that one run reports all of them. */
export type Report = (problem: Problem) => void

export function describeProblem({ file, path, line, message }: Problem): string {
  const place = line === null ? file : `${file}:${line}`
  return path === '' ? `${place}: ${message}` : `${place}: ${path}: ${message}`
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The content does not hold together. Its message has a line for each problem, in the order of the files. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0))
    super(['The content has problems:', ...sorted.map(describeProblem)].join('\n'))
    this.problems = sorted
  }
}

/** Writes a path as a reader of the file would: `cards[2].front.vi`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
