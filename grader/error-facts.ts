import { indexAt, isClose, type Tolerance } from './compare.ts'
import type { ErrorFacts } from './picture.ts'

/** Two results of one shape, and what passes for equal. */
export interface Compared {
  shape: number[]
  expected: number[]
  got: number[]
  tolerance: Tolerance
}

/** The positions of the wrong numbers. */
export const wrongPositions = ({ expected, got, tolerance }: Compared): number[] =>
  [...expected.keys()].filter((at) => !isClose(expected[at] as number, got[at] as number, tolerance))

/** How many wrong numbers there are at each place of each axis. */
function countByPlace(shape: number[], indices: number[][]): number[][] {
  const counts = shape.map((length) => new Array<number>(length).fill(0))
  for (const index of indices)
    for (const [axis, place] of index.entries()) {
      const ofAxis = counts[axis] as number[]
      ofAxis[place] = (ofAxis[place] as number) + 1
    }
  return counts
}

const placesWhere = (counts: number[], holds: (count: number) => boolean) =>
  [...counts.keys()].filter((place) => holds(counts[place] as number))

/**
 * The rows, columns and the like that are wrong as a whole, if everything that is wrong lies in one of them: of the fewest
 * axes that say it, one or two.
 */
function wholePlaces(shape: number[], indices: number[][], counts: number[][]): ErrorFacts['whole'] {
  const size = shape.reduce((product, length) => product * length, 1)
  const candidates = shape.flatMap((length, axis) => {
    if (length < 2 || size === length) return []
    const places = placesWhere(counts[axis] as number[], (count) => count === size / length)
    return places.length > 0 && places.length < length ? [{ axis, places }] : []
  })
  const covers = (chosen: ErrorFacts['whole']) =>
    indices.every((index) => chosen.some(({ axis, places }) => places.includes(index[axis] as number)))
  const single = candidates.find((one) => covers([one]))
  if (single) return [single]
  // Of two axes only a little, as row 2 and column 0: much of both is nearly everything, and no pattern to see.
  const few = candidates.filter(
    ({ axis, places }) => places.length * 3 <= (shape[axis] as number) || places.length === 1,
  )
  for (const [position, one] of few.entries())
    for (const other of few.slice(position + 1)) if (covers([one, other])) return [one, other]
  return []
}

/** The axis that narrows down most where the wrong numbers are, if it leaves out at least half of itself. */
function onlyPlaces(counts: number[][]): ErrorFacts['only'] {
  const narrowed = counts.map((ofAxis, axis) => ({ axis, places: placesWhere(ofAxis, (count) => count > 0) }))
  const share = ({ axis, places }: { axis: number; places: number[] }) => places.length / (counts[axis]?.length ?? 1)
  const [narrowest] = narrowed.filter((one) => share(one) <= 0.5).sort((one, other) => share(one) - share(other))
  return narrowest ?? null
}

function largestError(compared: Compared, wrong: number[]): ErrorFacts['largest'] {
  const finite = wrong.filter((at) => Number.isFinite(compared.got[at]) && Number.isFinite(compared.expected[at]))
  const errorAt = (at: number) => Math.abs((compared.got[at] as number) - (compared.expected[at] as number))
  const at = finite.reduce<number | null>(
    (best, one) => (best !== null && errorAt(best) >= errorAt(one) ? best : one),
    null,
  )
  if (at === null) return null
  return {
    index: indexAt(at, compared.shape),
    expected: compared.expected[at] as number,
    got: compared.got[at] as number,
    error: errorAt(at),
  }
}

/** Finds out what a person would say of where the errors are. */
export function errorFacts(compared: Compared): ErrorFacts {
  const { shape, expected, got } = compared
  const wrong = wrongPositions(compared)
  const indices = wrong.map((at) => indexAt(at, shape))
  const counts = countByPlace(shape, indices)
  const all = wrong.length === expected.length
  const whole = all ? [] : wholePlaces(shape, indices, counts)
  return {
    wrong: wrong.length,
    of: expected.length,
    whole,
    only: all || whole.length > 0 || shape.length < 2 ? null : onlyPlaces(counts),
    largest: largestError(compared, wrong),
    notFinite: wrong.filter((at) => !Number.isFinite(got[at])).length,
  }
}
