import { formatNumber } from './format-value.ts'
import type { SourcePosition } from './protocol.ts'
import { type About, code, operations, outputTexts, shapeText } from './words.ts'

// The pieces of which the sentences of words-en.ts are made.

const kinds: Record<string, string> = {
  tensor: 'a tensor',
  number: 'a number',
  boolean: '`true` or `false`',
  text: 'text',
  null: '`null`',
  list: 'a list',
  object: 'an object with named outputs',
  function: 'a function',
  'endless nesting': 'something nested without end',
  'disposed Tensor': 'a tensor that was disposed of',
}

export const causes = {
  transposed: 'Rows and columns have changed places: look at the order of your factors, or for a missing transpose.',
  broadcast:
    'An axis of length 1 met a longer one and was stretched along it (broadcasting): a column $[m, 1]$ and a row $[m]$ together make $[m, m]$.',
  'keep-dims':
    'An axis of length 1 got lost. `sum`, `mean` and `max` drop the axis they go over; with `true` as their last argument (keepDims) they keep it, with length 1.',
  flattened: 'All the numbers are there, but in one long row.',
  'wrong-axis':
    'The numbers of the wrong axis were taken together: axis 0 runs down the rows, the last axis along each row. Look at the axis that you gave to `sum`, `mean` or `max`.',
  'missing-axis': 'There is an axis too few: perhaps you summed or averaged over one too many.',
  'extra-axis': 'There is an axis too many: perhaps you kept it (keepDims), or have still to sum or average over it.',
}

export function yours(path: (string | number)[], about: About): string {
  const outputs = outputTexts(path, about)
  if (outputs.length > 1) return `Each of your ${outputs.join(', ')}`
  return `Your ${outputs[0] ?? 'result'}`
}

export const yoursInside = (path: (string | number)[], about: About) =>
  `your ${outputTexts(path, about).join(', ') || 'result'}`

export const inCase = (title: string | null) => (title === null ? '' : ` in the case "${title}"`)

export const kind = (name: string) => kinds[name] ?? code(name)
export const number = (value: number | string, digits?: number) =>
  code(typeof value === 'number' ? formatNumber(value, digits) : value)
export const shape = (lengths: number[]) => (lengths.length === 0 ? 'a single number' : `shape ${shapeText(lengths)}`)
export const names = (list: string[]) => list.map(code).join(', ')
export function areWrong(differing: number, of: number): string {
  if (differing === of) return of === 2 ? 'both numbers are wrong' : `all ${of} numbers are wrong`
  return `${differing} of ${of} numbers ${differing === 1 ? 'is' : 'are'} wrong`
}

export const operators =
  "JavaScript's own `+`, `-`, `*` and `/` do not work on tensors. Use `tf.add`, `tf.sub`, `tf.mul`, `tf.div` and `tf.neg`, or the methods of the same names: `z.mul(2)`."

export const comparisons =
  'Use `tf.greater`, `tf.equal` and so on, which compare element by element, and `tf.where` to choose by them.'

/** What to use for an operator. */
export function instead(by: string | undefined): string | null {
  const operation = operations[(by ?? '').replace(/=$/, '')]
  if (!operation) return null
  const before = by === '-' ? ', or `tf.neg` for a minus in front,' : ''
  return `For tensors use ${operation}${before} or the method of that name.`
}

export const given = ({ name, shape: lengths, text }: About['inputs'][number]) => {
  if (lengths) return `${code(name)} of shape ${shapeText(lengths)}`
  return text ? `${code(name)} = ${code(text)}` : code(name)
}

export const onLine = (position: SourcePosition | null) => (position ? ` in line ${position.line}` : '')

/** What the numbers along an axis are called: of a matrix, axis 0 runs down its columns. */
export const axisName = (axis: number) =>
  `axis ${axis}${axis === 0 ? ' (down each column)' : axis === 1 ? ' (along each row)' : ''}`

export const factorOf = {
  m: 'is $m$ times too large, $m$ being the number of examples: a mean over the examples is still a sum. Divide by $m$.',
  '1/m': 'is $m$ times too small, $m$ being the number of examples: it was divided by $m$ once too often.',
  n: 'is as many times too large as the last axis of the input is long: a mean over that axis is still a sum.',
  '1/n':
    'is as many times too small as the last axis of the input is long: it was divided by that length once too often.',
  mn: 'is $m \\cdot n$ times too large, as many times as the input has numbers ($m$ rows of $n$): a mean over all of them is still a sum.',
  '1/mn':
    'is $m \\cdot n$ times too small, as many times as the input has numbers ($m$ rows of $n$): it was divided by both lengths, or twice over.',
  'sqrt-n':
    'is $\\sqrt{n}$ times too large, $n$ being the length of the last axis of the input: a division by $\\sqrt{n}$ is missing.',
  '1/sqrt-n':
    'is $\\sqrt{n}$ times too small, $n$ being the length of the last axis of the input: it was divided by $\\sqrt{n}$ once too often.',
}
