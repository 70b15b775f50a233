import type { Locale } from '#app/_i18n/locales.ts'
import { getTranslations } from '#app/_i18n/server.ts'
import type { CourseStanding } from '#app/_server/home.ts'
import { Ink } from '#app/_ui/ink.tsx'
import styles from './home.module.css'

/** Each course, with how much of what was begun would be recalled now. */
export async function Courses({ standings, locale }: { standings: CourseStanding[]; locale: Locale }) {
  const [t, common] = await Promise.all([getTranslations('home'), getTranslations('common')])
  return (
    <section className={styles.block}>
      <h2>{t('courses')}</h2>
      <p className="small soft">{t('coursesHint')}</p>
      <ul className={styles.courses}>
        {standings.map(({ course, begun, items, recall }) => (
          <li key={course.id}>
            <span className={styles.course}>{course.title[locale]}</span>
            <span className={styles.begun}>{t('begun', { begun, items })}</span>
            <Ink recall={recall} shape="bar" label={recall === null ? common('notBegun') : common('recall')} />
          </li>
        ))}
      </ul>
    </section>
  )
}
