import { cell, plot, text } from '@observablehq/plot'
import type { ErrorMap, ErrorPanel, WrongCell } from '#grader/picture.ts'
import { signOf } from './off-signs.ts'
import { axisSpace, type PictureSize } from './picture-size.ts'

/** Above this share of full colour the sign is light on dark. */
const strong = 0.7

const shareOf = ({ strength }: WrongCell) => 0.3 + 0.7 * strength
const colour = (one: WrongCell) =>
  `color-mix(in oklab, var(--again) ${Math.round(shareOf(one) * 100)}%, var(--ink-none))`

/** Labels at every place where they fit, else at every fifth, tenth or hundredth. */
function ticks(count: number, fold: number, room: number): number[] {
  const step = [1, 2, 5, 10, 50, 100].find((every) => every * room >= 20) ?? 100
  return [...Array(count).keys()].filter((place) => place % step === 0 && place * fold < 10_000)
}

/** One grid of right and wrong cells. */
export function drawErrors({ rows, columns, fold }: ErrorMap, { cells }: ErrorPanel, size: PictureSize): Element {
  const all = [...Array(rows * columns).keys()].map((at) => ({ row: Math.floor(at / columns), column: at % columns }))
  const place = { x: 'column', y: 'row' } as const
  return plot({
    width: size.width,
    height: size.height,
    margin: 0,
    marginLeft: axisSpace.left,
    marginTop: axisSpace.top,
    x: {
      domain: [...Array(columns).keys()],
      axis: 'top',
      label: null,
      tickSize: 0,
      ticks: ticks(columns, fold.column, size.cell),
      tickFormat: (column: number) => `${column * fold.column}`,
      padding: 0,
    },
    y: {
      domain: [...Array(rows).keys()],
      axis: rows > 1 ? 'left' : null,
      label: null,
      tickSize: 0,
      ticks: ticks(rows, fold.row, size.cell),
      tickFormat: (row: number) => `${row * fold.row}`,
      padding: 0,
    },
    marks: [
      cell(all, { ...place, fill: 'var(--ink-none)', inset: 1, rx: 2 }),
      cell(cells, { ...place, fill: { value: colour, scale: null }, inset: 1, rx: 2 }),
      text(cells, {
        ...place,
        text: (one: WrongCell) => signOf[one.off],
        fill: { value: (one: WrongCell) => (shareOf(one) > strong ? 'var(--paper)' : 'var(--ink)'), scale: null },
        fontSize: Math.min(15, size.cell * 0.75),
        fontWeight: 600,
      }),
    ],
  })
}
