import { isTensorValue, type TensorValue, type Value } from '#exercises/value.ts'
import { asTensor, indexAt, sameShape } from './compare.ts'
import { mark, placeKey } from './marked-text.ts'

const fewestDigits = 4
const mostDigits = 9
/** How many characters of a text are shown. */
const longestText = 200

const withoutTrailingZeros = (digits: string) => digits.replace(/(\.\d*?)0+($|e)/, '$1$2').replace(/\.($|e)/, '$1')

/** A number for people: at least its whole part, `digits` significant ones in all, and no trailing zeros. */
export function formatNumber(value: number, digits = fewestDigits): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (!Number.isFinite(value) || (Number.isInteger(value) && size < 1e15)) return String(value)
  if (size < 1e-4 || size >= 1e9) return withoutTrailingZeros(value.toExponential(digits - 1))
  const decimals = Math.max(1, digits - 1 - Math.floor(Math.log10(size)))
  return withoutTrailingZeros(value.toFixed(Math.min(decimals, digits + 3)))
}

/** The fewest digits with which two numbers do not look alike. */
export function tellingDigits(one: number, other: number): number {
  for (let digits = fewestDigits; digits < mostDigits; digits++)
    if (formatNumber(one, digits) !== formatNumber(other, digits)) return digits
  return mostDigits
}

/** The places along an axis that are shown; null stands for those folded away. */
function placesShown(length: number, isLast: boolean, rank: number): (number | null)[] {
  const [longest, head, tail] = isLast ? [10, 5, 2] : rank > 2 ? [4, 2, 1] : [8, 4, 2]
  const all = [...Array(length).keys()]
  return length <= longest ? all : [...all.slice(0, head), null, ...all.slice(-tail)]
}

/** The numbers to mark, by their `placeKey`; `path` leads to the value that is formatted. */
interface Marking {
  wrong: ReadonlySet<string>
  path: (string | number)[]
}

const unmarked: Marking = { wrong: new Set(), path: [] }
const within = ({ wrong, path }: Marking, step: string | number): Marking => ({ wrong, path: [...path, step] })
const isMarked = ({ wrong, path }: Marking, index: number[]) =>
  wrong.size > 0 && wrong.has(placeKey([...path, ...index]))

/** The axes that are written out: of an image with one channel its rows, instead of a column of single numbers. */
function withoutSingleChannel(shape: number[]): number[] {
  const last = shape.findLastIndex((length) => length !== 1)
  return shape.length > 2 && last < shape.length - 1 && last >= 0 ? shape.slice(0, Math.max(2, last + 1)) : shape
}

function formatTensor({ shape, values, dtype }: TensorValue, digits: number, marking: Marking): string {
  const element = (at: number) => {
    const value = values[at] as number
    return dtype === 'bool' ? String(value === 1) : formatNumber(value, digits)
  }
  // Spaces stay outside the marks.
  const marked = (at: number, width: number) => {
    const text = element(at)
    return isMarked(marking, indexAt(at, shape))
      ? `${' '.repeat(Math.max(0, width - text.length))}${mark(text)}`
      : text.padStart(width)
  }
  if (shape.length === 0) return marked(0, 0)
  const drawn = withoutSingleChannel(shape)
  const slice = drawn === shape ? '' : `, [${shape.map((_, axis) => (axis < drawn.length ? ':' : 0)).join(', ')}]`
  const render = (axis: number, at: number, width: number | null): string => {
    if (axis === drawn.length) return width === null ? element(at) : marked(at, width)
    const isLast = axis === drawn.length - 1
    const stride = drawn.slice(axis + 1).reduce((product, length) => product * length, 1)
    const items = placesShown(drawn[axis] as number, isLast, drawn.length).map((place) =>
      place === null ? '…' : render(axis + 1, at + place * stride, width),
    )
    return `[${items.join(isLast ? ', ' : `,\n${' '.repeat(axis + 1)}`)}]`
  }
  const widest = Math.max(...(render(0, 0, null).match(/[^\s[\],…]+/g) ?? ['']).map((shown) => shown.length))
  return `shape [${shape.join(', ')}]${slice}:${shape.length > 1 ? '\n' : ' '}${render(0, 0, shape.length > 1 ? widest : 0)}`
}

/** A value as text for people: the shape first, long axes folded, `marking` numbers between marks (`readMarks`). */
export function formatValue(value: Value, digits = fewestDigits, marking = unmarked): string {
  if (typeof value === 'number') {
    const text = formatNumber(value, digits)
    return isMarked(marking, []) ? mark(text) : text
  }
  if (typeof value === 'string') {
    const quoted = JSON.stringify(value)
    return quoted.length > longestText ? `${quoted.slice(0, longestText)}…` : quoted
  }
  if (typeof value !== 'object' || value === null) return String(value)
  const tensor = asTensor(value)
  // A list of numbers is shown as the list that it is.
  if (tensor && isTensorValue(value)) return formatTensor(tensor, digits, marking)
  if (Array.isArray(value)) {
    const items = placesShown(value.length, true, 1).map((at) =>
      at === null ? '…' : formatValue(value[at] as Value, digits, within(marking, at)),
    )
    return items.some((item) => item.includes('\n')) ? items.join('\n') : `[${items.join(', ')}]`
  }
  return Object.entries(value)
    .map(([name, item]) => [name, formatValue(item, digits, within(marking, name))] as const)
    .map(([name, item]) => `${name}: ${item.replaceAll('\n', `\n${' '.repeat(name.length + 2)}`)}`)
    .join('\n')
}

/** The digits that show where two results first differ. */
export function tellingDigitsOf(expected: Value, got: Value, isClose: (one: number, other: number) => boolean): number {
  const [one, other] = [asTensor(expected), asTensor(got)]
  if (one && other) {
    if (!sameShape(one.shape, other.shape)) return fewestDigits
    const at = one.values.findIndex((value, place) => !isClose(value, other.values[place] as number))
    return at < 0 ? fewestDigits : tellingDigits(one.values[at] as number, other.values[at] as number)
  }
  if (!isNamed(expected) || !isNamed(got)) return fewestDigits
  return Object.entries(expected).reduce((most, [name, value]) => {
    const item = got[name]
    return item === undefined ? most : Math.max(most, tellingDigitsOf(value, item, isClose))
  }, fewestDigits)
}

const isNamed = (value: Value): value is { [name: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
