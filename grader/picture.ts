// What a picture of a wrong output shows, as plain JSON: NaN and the infinities, which JSON lacks, have names of their own.

/** How a wrong number is off: below or above the right one, both (several numbers in one cell), NaN, or infinite. */
export type Off = 'below' | 'above' | 'mixed' | 'nan' | 'infinite'

export interface WrongCell {
  row: number
  column: number
  off: Off
  /** From just over the tolerance, near 0, to the largest error of this output, 1. */
  strength: number
}

/** A grid of numbers; cells that are not listed are right. With `fold` > 1 a cell stands for that many places. */
export interface ErrorPanel {
  /** The place on each axis but those of the rows and columns; null along them. */
  at: (number | null)[]
  cells: WrongCell[]
}

/** Some places along one axis: rows, columns, channels. */
export interface AxisPlaces {
  axis: number
  places: number[]
}

/** What can be said of the errors of one output, with the places in it. */
export interface ErrorFacts {
  wrong: number
  of: number
  /** Places of an axis at which everything is wrong, when these are all that is wrong: rows, columns, channels. */
  whole: AxisPlaces[]
  /** The places of one axis outside of which everything is right, when they are not wholly wrong. */
  only: AxisPlaces | null
  /** The largest finite error; null when none is finite. */
  largest: { index: number[]; expected: number; got: number; error: number } | null
  notFinite: number
}

interface Pictured {
  path: (string | number)[]
  shape: number[]
  facts: ErrorFacts
}

/** Which numbers of an array are off, and how. A vector is one row. */
export interface ErrorMap extends Pictured {
  kind: 'errors'
  rows: number
  columns: number
  fold: { row: number; column: number }
  panels: ErrorPanel[]
}

/** A function of one number, as it should be and as it is. Points in the order of x; `got` is null where it is not finite. */
export interface Curves extends Pictured {
  kind: 'curves'
  /** The name of the parameter. */
  x: string
  points: { x: number; expected: number; got: number | null; wrong: boolean }[]
}

/** One channel of an image, row by row. */
export interface Channel {
  at: (number | null)[]
  expected: (number | null)[]
  got: (number | null)[]
  /** |got - expected|; 0 where it is within the tolerance, null where it is not finite. */
  error: (number | null)[]
}

/** Expected, got and error of an image, one grey scale for the first two. */
export interface Images extends Pictured {
  kind: 'images'
  rows: number
  columns: number
  channels: Channel[]
  range: [number, number]
  largestError: number
}

export type Picture = ErrorMap | Curves | Images
