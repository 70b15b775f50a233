import type { Trap } from './javascript-trap.ts'
import type { Finding } from './protocol.ts'

/** What a sentence about a finding may use beside the finding. */
export interface About {
  /** The names of the function's parameters, in order. */
  parameters: string[]
  /** The title of the case that the finding is told on; null where the sentence stands under that title. */
  title: string | null
  /** Other outputs of which the finding is true too. */
  also: (string | number)[][]
  /** The case's inputs, where they may be shown: a tensor by its shape, anything else that is short by its text. */
  inputs: { name: string; shape: number[] | null; text: string | null }[]
  /** Whether no case at all passed. */
  nothingPassed: boolean
  /** The exercise's own sentence about a named mistake; null when it has none by this id any more. */
  mistake(id: string): string | null
}

/** What is so; and what to do about it, which is left out where space is short. */
type Told = string | [fact: string, advice: string | null]

type Sentence<Kind extends Finding['kind']> = (finding: Extract<Finding, { kind: Kind }>, about: About) => Told

/** The grader's words in one language: Markdown, for a beginner, in the second person. */
export interface Words {
  findings: { [Kind in Finding['kind']]: Sentence<Kind> }
  traps: { [Kind in Trap['kind']]: (trap: Extract<Trap, { kind: Kind }>) => string }
  allPass(cases: number): string
  somePass(passed: number, cases: number): string
  notReached: string
}

/** What to use in place of JavaScript's operators. */
export const operations: Record<string, string> = {
  '+': '`tf.add`',
  '-': '`tf.sub`',
  '*': '`tf.mul`',
  '/': '`tf.div`',
  '**': '`tf.pow`',
  '%': '`tf.mod`',
}

/** Inline code. What a learner's code made goes through here, so that it can neither be Markdown nor HTML. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const runs = line.match(/`+/g)?.map((run) => run.length) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs) + 1)
  return fence.length > 1 ? `${fence} ${line} ${fence}` : `${fence}${line || ' '}${fence}`
}

export const shapeText = (shape: number[]) => code(`[${shape.join(', ')}]`)

/** Whether a shape, written as `[3]`, has only one axis. */
export const isVector = (shape: string) => !shape.includes(',')

/** The names of the outputs that a finding is about: `dW`, `gradients.W1`, `result[0]`; none for the result as a whole. */
export const outputTexts = (path: (string | number)[], { also }: About): string[] =>
  path.length === 0 ? [] : [path, ...also].map(pathText)

function pathText(path: (string | number)[]): string {
  const start = typeof path[0] === 'number' ? 'result' : ''
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return code(`${start}${steps}`.replace(/^\./, ''))
}

/** The sentence for a finding, with advice unless it is to be brief. */
export function tell(words: Words, finding: Finding, about: About, length: 'brief' | 'full'): string {
  const sentence = words.findings[finding.kind] as (finding: Finding, about: About) => Told
  const told = sentence(finding, about)
  if (typeof told === 'string') return told
  const [fact, advice] = told
  return advice === null || length === 'brief' ? fact : `${fact} ${advice}`
}

/** The message of an error as people read it: "Error" says nothing. */
export const messageText = (message: string) => code(message.replace(/^(Error: |Error in )+/, ''))

/** The sentence for a trap. */
export function warn(words: Words, trap: Trap): string {
  const sentence = words.traps[trap.kind] as (trap: Trap) => string
  return sentence(trap)
}
