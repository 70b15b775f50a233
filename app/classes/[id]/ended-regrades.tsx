import Link from 'next/link'
import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import type { ClassRegrades } from '#app/_server/regrades.ts'
import { requireUser } from '#app/_server/session.ts'
import { library } from '#exercises/load.ts'
import styles from './regrade.module.css'

/** The regrades of a class that ended, each with the way to its report. */
export async function EndedRegrades({ classId, ended }: { classId: string; ended: ClassRegrades['ended'] }) {
  const [{ locale }, { exercises }, t, format] = await Promise.all([
    requireUser(),
    library(),
    getTranslations('classes'),
    getFormatter(),
  ])
  return (
    <ul className={styles.ended}>
      {ended.map(({ exercise, createdAt, progress }) => (
        <li key={progress.id}>
          <Link href={`/classes/${classId}/regrades/${progress.id}`}>
            {t('regrade.endedLink', {
              title: exercises.get(exercise)?.title[locale] ?? exercise,
              when: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </Link>
          <span className={styles.numbers}>{t('regrade.ended', { ...progress, count: progress.changed })}</span>
        </li>
      ))}
    </ul>
  )
}
