import { isTensorValue, type TensorValue, type Value } from '#exercises/value.ts'
import { asTensor, isClose, sameShape, type Tolerance } from './compare.ts'
import { type Compared, errorFacts } from './error-facts.ts'
import type { Curves } from './picture.ts'
import type { Shown } from './protocol.ts'

type Point = Curves['points'][number]

/** Fewer points make no curve. */
const leastPoints = 3
const mostPoints = 200

/** The one tensor that a function takes, when its result has the same shape; null for any other function. */
function variableOf(inputs: Value[], expected: Value): TensorValue | null {
  const [input, ...others] = inputs
  const result = asTensor(expected)
  if (input === undefined || others.length > 0 || !isTensorValue(input) || !result) return null
  return sameShape(input.shape, result.shape) ? input : null
}

/**
 * Whether the right answers look like a function of each number for itself: over all cases, equal numbers have equal
 * answers, and some number stands in two of them. (The softmax of a row also gives each number an answer, another one in
 * another row.)
 */
function isPointwise(cases: Shown[]): boolean {
  const answers = new Map<number, { answer: number; case: number }>()
  let recurs = false
  for (const [at, { inputs, expected }] of cases.entries()) {
    const input = variableOf(inputs, expected)
    if (!input) return false
    const result = asTensor(expected) as TensorValue
    for (const [place, x] of input.values.entries()) {
      const answer = result.values[place] as number
      const known = answers.get(x)
      if (known && !isClose(known.answer, answer, { rtol: 1e-6, atol: 1e-9 })) return false
      recurs ||= known !== undefined && known.case !== at
      answers.set(x, known ?? { answer, case: at })
    }
  }
  return recurs
}

/** The points of a case; of several numbers that are equal, one whose result is wrong. */
function addPoints(points: Map<number, Point>, { inputs, expected, got }: Shown, tolerance: Tolerance): void {
  const input = variableOf(inputs, expected)
  const [right, is] = [asTensor(expected), got === null ? null : asTensor(got)]
  if (!input || !right || !is || !sameShape(right.shape, is.shape)) return
  for (const [at, x] of input.values.entries()) {
    const [expected, got] = [right.values[at] as number, is.values[at] as number]
    const wrong = !isClose(expected, got, tolerance)
    if (!Number.isFinite(x) || !Number.isFinite(expected)) continue
    if (!points.has(x) || wrong) points.set(x, { x, expected, got: Number.isFinite(got) ? got : null, wrong })
  }
}

/** How far beyond its own numbers the picture of a case takes in those of the other cases, in lengths of its own. */
const beyond = 2

/**
 * Both curves over the input, when the function takes one number to one number; null for other functions. The points of
 * other cases nearby help to see the curve; what is said of it is about this case.
 */
export function curves(shown: Shown, compared: Compared, parameter: string, cases: Shown[]): Curves | null {
  const input = variableOf(shown.inputs, shown.expected)
  if (!input || !isPointwise(cases.includes(shown) ? cases : [...cases, shown])) return null
  const own = new Map<number, Point>()
  addPoints(own, shown, compared.tolerance)
  if (own.size < leastPoints) return null
  const [low, high] = [Math.min(...own.keys()), Math.max(...own.keys())]
  const points = new Map(own)
  for (const one of cases) if (one !== shown) addPoints(points, one, compared.tolerance)
  const room = beyond * (high - low)
  const near = [...points.values()].filter(({ x }) => x >= low - room && x <= high + room)
  if (near.length > mostPoints) return null
  return {
    kind: 'curves',
    path: [],
    shape: compared.shape,
    facts: errorFacts(compared),
    x: parameter,
    points: near.sort((one, other) => one.x - other.x),
  }
}
