import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import { daysInARow, type StudyDay } from '#app/_server/study-days.ts'
import { DayMap } from '#app/_ui/day-map.tsx'
import styles from './home.module.css'

const dayMs = 86_400_000

/** On which days one reviewed, in the last half a year. */
export async function StudiedDays({ days }: { days: StudyDay[] }) {
  const [t, format] = await Promise.all([getTranslations('home'), getFormatter()])
  const studied = days.filter(({ count }) => count > 0).length
  if (studied === 0) return null
  const summary = t('daysSummary', { studied, days: days.length, row: daysInARow(days) })
  return (
    <section className={styles.block}>
      <h2>{t('days')}</h2>
      <p className="small soft">{summary}</p>
      <div className={styles.map}>
        <DayMap
          summary={summary}
          days={days.map(({ day, count }) => {
            const date = new Date(day * dayMs)
            const words = format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
            return { day: date.toISOString().slice(0, 10), count, label: t('dayLabel', { date: words, count }) }
          })}
        />
      </div>
    </section>
  )
}
