import Link from 'next/link'
import { getTranslations } from '#app/_i18n/server.ts'
import { home } from '#app/_server/home.ts'
import { regradeNotices } from '#app/_server/regrade-notices.ts'
import { requireUser } from '#app/_server/session.ts'
import { Ink } from '#app/_ui/ink.tsx'
import { RegradeNotices } from '#app/_ui/regrade-notices.tsx'
import { dismissRegrade } from '#app/actions.ts'
import { Courses } from './courses.tsx'
import { DueNow } from './due-now.tsx'
import styles from './home.module.css'
import { StudiedDays } from './studied-days.tsx'

/** What is due today, and where one stands. */
export async function Today() {
  const [{ locale }, standing, notices, t, common] = await Promise.all([
    requireUser(),
    home(new Date()),
    regradeNotices(),
    getTranslations('home'),
    getTranslations('common'),
  ])
  const { dueExercises, nextToBuild } = standing
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('today')}</h1>
      <RegradeNotices notices={notices} locale={locale} dismiss={dismissRegrade} />
      <DueNow {...standing} />
      {(dueExercises.length > 0 || nextToBuild) && (
        <ul className={styles.builds}>
          {dueExercises.map(({ exercise, recall }) => (
            <li key={exercise.key}>
              <span className={styles.kind}>{t('writeAgain')}</span>
              <Link href={`/exercises/${exercise.key}`}>{exercise.title[locale]}</Link>
              <Ink recall={recall} label={common('recall')} />
            </li>
          ))}
          {nextToBuild && (
            <li>
              <span className={styles.kind}>{t('nextToBuild')}</span>
              <Link href={`/exercises/${nextToBuild.key}`}>{nextToBuild.title[locale]}</Link>
              <span className="small soft">{t('about', { minutes: nextToBuild.minutes })}</span>
            </li>
          )}
        </ul>
      )}
      <Courses standings={standing.courses} locale={locale} />
      <StudiedDays days={standing.days} />
    </main>
  )
}
