import { dot, gridX, gridY, line, plot, ruleY, text } from '@observablehq/plot'
import type { Curves } from '#grader/picture.ts'
import { type PictureSize, valueSpace } from './picture-size.ts'

/** The expected curve drawn through, one's own dashed, with a point where it was asked. Where it is NaN, a cross below. */
export function drawCurves({ points, x }: Curves, size: PictureSize): Element {
  const crosses = points.filter(({ got }) => got === null)
  const known = points.filter(({ got }) => got !== null)
  return plot({
    width: size.width,
    height: size.height,
    marginLeft: valueSpace.left,
    marginRight: valueSpace.right,
    marginTop: valueSpace.top,
    marginBottom: valueSpace.bottom,
    x: { label: x, labelArrow: 'none', ticks: Math.max(3, Math.floor(size.width / 80)), tickSize: 0, inset: 8 },
    y: { label: null, ticks: 5, tickSize: 0, inset: 8 },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      gridY({ stroke: 'var(--line)', strokeOpacity: 1 }),
      ruleY([0], { stroke: 'var(--line-strong)' }),
      line(points, { x: 'x', y: 'expected', stroke: 'var(--ink-soft)', strokeWidth: 2 }),
      dot(points, { x: 'x', y: 'expected', r: 3, fill: 'var(--ink-soft)' }),
      line(points, { x: 'x', y: 'got', stroke: 'var(--again)', strokeWidth: 2, strokeDasharray: '6 4' }),
      dot(known, {
        x: 'x',
        y: 'got',
        r: 4,
        fill: 'var(--raised)',
        stroke: 'var(--again)',
        strokeWidth: 2,
        symbol: 'square',
      }),
      text(crosses, {
        x: 'x',
        frameAnchor: 'bottom',
        text: () => '×',
        fill: 'var(--again)',
        fontSize: 18,
        fontWeight: 600,
      }),
    ],
  })
}
