import type { Value } from '#exercises/value.ts'
import type { IsValid } from './cut.ts'
import { type Leaf, leavesOf, numbersOf, withLeaves } from './leaves.ts'
import { effortOf } from './size.ts'

/** Puts numbers that are easier to calculate with in the place of some of the inputs', and never a harder one. */
export type Ease = (inputs: Value[]) => Value[]

/** A number by an easier one; the easiest first. */
const easier: ((number: number) => number)[] = [
  () => 0,
  () => 1,
  () => -1,
  Math.round,
  // 37,500 by 40,000.
  (number) => Number(number.toPrecision(1)),
  (number) => Math.round(number * 10) / 10,
]

function easierOf(number: number, by: (number: number) => number): number {
  // -0 is no easier to read than 0.
  const easy = by(number) + 0
  return Number.isFinite(easy) && effortOf(easy) < effortOf(number) ? easy : number
}

function ease(is: (leaf: Leaf, place: number) => boolean, by: (number: number, at: number) => number): Ease {
  return (inputs) => {
    const leaves = leavesOf(inputs).map((leaf, place) => {
      if (!is(leaf, place)) return leaf
      return typeof leaf === 'number' ? by(leaf, 0) : { ...leaf, values: leaf.values.map(by) }
    })
    return withLeaves(inputs, leaves)
  }
}

/** Those that change the inputs, each in another way, and leave them valid. */
function ofUse(eases: Ease[], inputs: Value[], isValid: IsValid): Ease[] {
  const seen = new Set([JSON.stringify(inputs)])
  return eases.filter((one) => {
    const eased = one(inputs)
    const key = JSON.stringify(eased)
    if (seen.has(key)) return false
    seen.add(key)
    return isValid(eased)
  })
}

/** Ways to make all numbers of one leaf easier, and those of all tensors together. */
export function easeLeaves(inputs: Value[], isValid: IsValid): Ease[] {
  const places = [...leavesOf(inputs).keys()]
  const eases = easier.flatMap((by) => {
    const easy = (number: number) => easierOf(number, by)
    const together = ease((leaf) => typeof leaf !== 'number', easy)
    return [together, ...places.map((place) => ease((_, at) => at === place, easy))]
  })
  return ofUse(eases, inputs, isValid)
}

/** Ways to make one number easier; what does most to each of them comes first. */
export function easeNumbers(inputs: Value[], isValid: IsValid, atMost: number): Ease[] {
  const leaves = leavesOf(inputs)
  const places = leaves.flatMap((leaf, place) => [...numbersOf(leaf).keys()].map((at) => ({ place, at })))
  // Where there are more numbers than tries, those at the end are left as they are.
  const eases = easier.flatMap((by) =>
    places.slice(0, atMost).map(({ place, at }) =>
      ease(
        (_, leaf) => leaf === place,
        (number, index) => (index === at ? easierOf(number, by) : number),
      ),
    ),
  )
  return ofUse(eases.slice(0, 4 * atMost), inputs, isValid).slice(0, atMost)
}

/** Several of them at once: all, all but one, and the first few. */
export function together(eases: Ease[], inputs: Value[]): Value[][] {
  const allButOne = eases.map((left) => eases.filter((one) => one !== left))
  const firstFew = eases.map((_, at) => eases.slice(0, eases.length - 1 - at))
  return [eases, ...allButOne, ...firstFew]
    .filter(({ length }) => length > 0)
    .map((some) => some.reduce((eased, one) => one(eased), inputs))
}
