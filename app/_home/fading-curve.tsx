import { intervalScale } from '#app/_core/retention.ts'
import { recallCurve } from '#app/_core/schedule.ts'
import styles from './welcome.module.css'

const [width, height, floor, threshold] = [720, 160, 0.45, 0.8]
/** Growing as they do for a card that goes well, but closer together, so that all of them can be seen. */
const stabilitiesDays = [1.2, 3, 7, 16]
const totalDays = stabilitiesDays.reduce((sum, stability) => sum + stability * intervalScale(threshold), 0)

const x = (day: number) => (day / totalDays) * width
const y = (recall: number) => ((1 - recall) / (1 - floor)) * (height - 8) + 4

/** Recall after a review at day `from`, along FSRS's curve, as points of a line. */
function fading(from: number, forDays: number, stabilityDays: number): string {
  return Array.from({ length: 49 }, (_, step) => {
    // Closer together at the beginning, where the curve bends.
    const elapsed = forDays * (step / 48) ** 2
    const recall = (1 + (recallCurve.factor * elapsed) / stabilityDays) ** recallCurve.decay
    return `${x(from + elapsed).toFixed(1)},${y(recall).toFixed(1)}`
  }).join(' ')
}

/** The product in one drawing: what is left alone fades, what is reviewed in time is lifted and fades more slowly. */
export function FadingCurve({ caption }: { caption: string }) {
  let start = 0
  const reviewed = stabilitiesDays.map((stability) => {
    const [from, interval] = [start, stability * intervalScale(threshold)]
    start += interval
    return { from, points: fading(from, interval, stability) }
  })
  const [first = 1] = stabilitiesDays
  return (
    <figure className={styles.curve}>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <polyline points={fading(0, totalDays, first)} className={styles.alone} />
        {reviewed.map(({ from, points }) => (
          <g key={from}>
            {from > 0 && <line x1={x(from)} x2={x(from)} y1={y(threshold)} y2={y(1)} className={styles.lift} />}
            <polyline points={points} className={styles.reviewed} />
          </g>
        ))}
      </svg>
      <figcaption className="small soft">{caption}</figcaption>
    </figure>
  )
}
