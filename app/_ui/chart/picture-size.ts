import type { Picture } from '#grader/picture.ts'

/** The measures of a picture, in pixels, so that its place is kept while the chart library is on its way. */
export interface PictureSize {
  /** Of one cell of a grid or one pixel of an image; 0 where there is none. */
  cell: number
  /** Of each of the plots that the picture is made of. */
  width: number
  height: number
}

/** For the numbers at the rows and columns. */
export const axisSpace = { left: 26, top: 18 }
/** For axes with values. */
export const valueSpace = { left: 44, right: 12, top: 10, bottom: 34 }
export const gap = 16

const curvesHeight = 224
const widestCurves = 560
const cellSide = { least: 9, most: 30 }
const widestImage = 176

/** How large a picture is drawn where so much width is free. */
export function pictureSize(picture: Picture, available: number): PictureSize {
  if (picture.kind === 'curves') return { cell: 0, width: Math.min(available, widestCurves), height: curvesHeight }
  const { rows, columns } = picture
  if (picture.kind === 'errors') {
    const fitting = Math.floor((available - axisSpace.left) / columns)
    const cell = Math.max(cellSide.least, Math.min(cellSide.most, fitting))
    return { cell, width: axisSpace.left + columns * cell, height: axisSpace.top + rows * cell }
  }
  const width = Math.min(widestImage, (available - 2 * gap) / 3)
  // Whole pixels, so that no seams show between the cells.
  const cell = Math.max(1, Math.floor(Math.min(width / columns, widestImage / rows)))
  return { cell, width: columns * cell, height: rows * cell }
}
