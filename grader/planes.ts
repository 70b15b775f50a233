import { indexAt } from './compare.ts'
import { type Compared, wrongPositions } from './error-facts.ts'

/** A flat part of an array: where its numbers stand in the picture (row, column) and in the array (`at`). */
export interface Plane {
  /** The place on each axis that this plane is at; null along its rows and columns. */
  at: (number | null)[]
  places: { row: number; column: number; at: number }[]
}

/** The index of the first wrong number, so that the example and the channels shown are ones with an error. */
export function firstWrongOf(compared: Compared): number[] {
  return indexAt(wrongPositions(compared)[0] ?? 0, compared.shape)
}

/** The two axes that are drawn as rows and columns: [m, n], [m, rows, columns], [m, rows, columns, channels]. */
function drawnAxes(rank: number): [row: number, column: number] {
  return rank <= 3 ? [rank - 2, rank - 1] : [rank - 3, rank - 2]
}

/**
 * Cuts an array into planes that can be drawn: a vector is one row, three axes are a grid of the last two, four and more are
 * grids of the two before the channels, one a channel. On every other axis it is the plane at `first`.
 */
export function planesOf(shape: number[], first: number[]): { rows: number; columns: number; planes: Plane[] } {
  const rank = shape.length
  if (rank < 2) {
    const columns = shape[0] ?? 1
    const places = [...Array(columns).keys()].map((at) => ({ row: 0, column: at, at }))
    return { rows: 1, columns, planes: [{ at: shape.map(() => null), places }] }
  }
  const [rowAxis, columnAxis] = drawnAxes(rank)
  const [rows, columns] = [shape[rowAxis] as number, shape[columnAxis] as number]
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, length) => product * length, 1))
  const channels = rank > 3 ? (shape.at(-1) as number) : 1
  const planes = [...Array(channels).keys()].map((channel) => {
    const at = shape.map((_, axis) => {
      if (axis === rowAxis || axis === columnAxis) return null
      return rank > 3 && axis === rank - 1 ? channel : (first[axis] ?? 0)
    })
    const base = at.reduce<number>((sum, place, axis) => sum + (place ?? 0) * (strides[axis] as number), 0)
    const places = [...Array(rows * columns).keys()].map((cell) => {
      const [row, column] = [Math.floor(cell / columns), cell % columns]
      return { row, column, at: base + row * (strides[rowAxis] as number) + column * (strides[columnAxis] as number) }
    })
    return { at, places }
  })
  return { rows, columns, planes }
}
