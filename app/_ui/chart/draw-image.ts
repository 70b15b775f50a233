import { cell, frame, plot, raster, text } from '@observablehq/plot'
import type { Images } from '#grader/picture.ts'
import type { PictureSize } from './picture-size.ts'

const bare = (picture: Images, size: PictureSize) => ({
  width: size.width,
  height: size.height,
  margin: 0,
  x: { axis: null, domain: [0, picture.columns] },
  y: { axis: null, domain: [picture.rows, 0] },
})

const border = frame({ stroke: 'var(--line-strong)' })

/** The pixels that have no shade, at their middles. */
const holes = (pixels: (number | null)[], columns: number) =>
  [...pixels.keys()]
    .filter((at) => pixels[at] === null)
    .map((at) => ({ x: (at % columns) + 0.5, y: Math.floor(at / columns) + 0.5 }))

const crosses = (pixels: (number | null)[], columns: number, side: number) =>
  text(holes(pixels, columns), {
    x: 'x',
    y: 'y',
    text: () => '×',
    fill: 'var(--again)',
    fontSize: Math.max(8, Math.min(18, side)),
  })

/** An image in grey, black at the lowest number of the two that are compared, white at the highest. */
export function drawImage(picture: Images, pixels: (number | null)[], size: PictureSize): Element {
  const { rows, columns, range } = picture
  const [low, high] = range
  return plot({
    ...bare(picture, size),
    color: { type: 'linear', domain: [low, high > low ? high : low + 1], range: ['black', 'white'] },
    marks: [
      raster(
        pixels.map((value) => value ?? Number.NaN),
        { width: columns, height: rows, x1: 0, y1: 0, x2: columns, y2: rows, imageRendering: 'pixelated' },
      ),
      crosses(pixels, columns, size.cell),
      border,
    ],
  })
}

/** Where an image is wrong: right pixels stay empty, wrong ones are the stronger the larger the error. */
export function drawImageError(picture: Images, errors: (number | null)[], size: PictureSize): Element {
  const { rows, columns, largestError } = picture
  const wrong = errors.flatMap((error, at) =>
    error === 0 || error === null
      ? []
      : [{ row: Math.floor(at / columns), column: at % columns, share: 0.3 + (0.7 * error) / largestError }],
  )
  const shade = ({ share }: { share: number }) =>
    `color-mix(in oklab, var(--again) ${Math.round(share * 100)}%, var(--ink-none))`
  return plot({
    width: size.width,
    height: size.height,
    margin: 0,
    style: { background: 'var(--ink-none)' },
    x: { axis: null, domain: [...Array(columns).keys()], padding: 0, round: false },
    y: { axis: null, domain: [...Array(rows).keys()], padding: 0, round: false },
    marks: [
      cell(wrong, { x: 'column', y: 'row', fill: { value: shade, scale: null } }),
      text(
        [...errors.keys()].filter((at) => errors[at] === null),
        {
          x: (at: number) => at % columns,
          y: (at: number) => Math.floor(at / columns),
          text: () => '×',
          fill: 'var(--again)',
          fontSize: Math.max(8, Math.min(18, size.cell)),
        },
      ),
      border,
    ],
  })
}
