import { isClose } from './compare.ts'
import { type Compared, errorFacts } from './error-facts.ts'
import type { Images } from './picture.ts'
import { firstWrongOf, planesOf } from './planes.ts'

const leastSide = 4
/** Of a matrix without channels: smaller ones are rows of examples rather than pictures. */
const leastSideOfMatrix = 12
const mostSide = 64
const mostChannels = 3

/** Whether an array has the shape of an image: [m, rows, columns, channels], or one large matrix. */
export function isImage(shape: readonly number[]): boolean {
  const between = (least: number, sides: readonly number[]) => sides.every((side) => side >= least && side <= mostSide)
  if (shape.length === 4) return between(leastSide, shape.slice(1, 3))
  return shape.length === 2 && between(leastSideOfMatrix, shape)
}

const finiteOrNull = (value: number) => (Number.isFinite(value) ? value : null)

/** The image as it should be, as it is, and the error: of the first wrong example, the channels with errors first. */
export function images(path: (string | number)[], compared: Compared): Images {
  const { shape, expected, got, tolerance } = compared
  const { rows, columns, planes } = planesOf(shape, firstWrongOf(compared))
  const errorAt = (at: number) => {
    const [right, is] = [expected[at] as number, got[at] as number]
    return isClose(right, is, tolerance) ? 0 : finiteOrNull(Math.abs(is - right))
  }
  const channels = planes
    .map(({ at, places }) => ({
      at,
      expected: places.map((place) => finiteOrNull(expected[place.at] as number)),
      got: places.map((place) => finiteOrNull(got[place.at] as number)),
      error: places.map((place) => errorAt(place.at)),
    }))
    .filter(({ error }) => error.some((size) => size !== 0))
    .slice(0, mostChannels)
  const drawn = channels.flatMap((one) => [...one.expected, ...one.got]).filter((value) => value !== null)
  return {
    kind: 'images',
    path,
    shape,
    facts: errorFacts(compared),
    rows,
    columns,
    channels,
    range: drawn.length > 0 ? [Math.min(...drawn), Math.max(...drawn)] : [0, 1],
    largestError: Math.max(0, ...channels.flatMap(({ error }) => error).map((size) => size ?? 0)),
  }
}
