import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from '#app/_i18n/server.ts'
import { exerciseStandings } from '#app/_server/exercises.ts'
import { requireUser } from '#app/_server/session.ts'
import { Ink } from '#app/_ui/ink.tsx'
import { library } from '#exercises/load.ts'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exercises'))('title') }
}

export default async function ExercisesPage() {
  const { locale } = await requireUser()
  const [standings, { courses }, t] = await Promise.all([
    exerciseStandings(new Date()),
    library(),
    getTranslations('exercises'),
  ])
  return (
    <main id="main" tabIndex={-1}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {courses
        .map((course) => ({ course, standings: standings.filter(({ exercise }) => exercise.course === course.id) }))
        .filter((group) => group.standings.length > 0)
        .map((group) => (
          <section key={group.course.id} className={styles.course}>
            <h2>{group.course.title[locale]}</h2>
            <ul className={styles.list}>
              {group.standings.map(({ exercise, state, due, recall }) => (
                <li key={exercise.key}>
                  <Link href={`/exercises/${exercise.key}`} className={styles.title}>
                    {exercise.title[locale]}
                  </Link>
                  <span className={styles.meta}>
                    {t(`level.${exercise.level}`)} · {t('minutes', { minutes: exercise.minutes })}
                  </span>
                  <span className={styles.state}>
                    {due ? <strong>{t('due')}</strong> : t(`state.${state}`)}
                    {recall !== null && <Ink recall={recall} />}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </main>
  )
}
