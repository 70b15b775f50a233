import styles from './day-map.module.css'

export interface Day {
  /** The study day, as YYYY-MM-DD. */
  day: string
  count: number
  /** What the cell says when pointed at: the date and the count, in words. */
  label: string
}

interface DayMapProps {
  /** Every day without gaps, oldest first; the last one is today. */
  days: Day[]
  /** The whole map in one sentence, for those who cannot see it. */
  summary: string
}

/** Work by day, a column a week, Monday on top. Where it does not fit, the oldest weeks are cut off. */
export function DayMap({ days, summary }: DayMapProps) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  return (
    <div className={styles.map} role="img" aria-label={summary}>
      {weeks(days)
        .reverse()
        .map((week) => (
          <div key={week[0]?.day} className={styles.week}>
            {week.map(({ day, count, label }) => (
              <span
                key={day}
                title={label}
                className={styles.day}
                style={{ gridRow: weekday(day) + 1, '--share': share(count, most) } as React.CSSProperties}
              />
            ))}
          </div>
        ))}
    </div>
  )
}

/** 0 for Monday to 6 for Sunday. */
const weekday = (day: string) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

function weeks(days: Day[]): Day[][] {
  const grouped: Day[][] = []
  for (const day of days) {
    if (weekday(day.day) === 0 || grouped.length === 0) grouped.push([])
    grouped.at(-1)?.push(day)
  }
  return grouped
}

/** By the square root, so that one long day does not drain the colour from all others; any work at all is seen. */
const share = (count: number, most: number) => (count === 0 ? 0 : 0.2 + 0.8 * Math.sqrt(count / most))
