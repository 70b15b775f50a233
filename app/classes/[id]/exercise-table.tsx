import { Fragment } from 'react'
import { getTranslations } from '#app/_i18n/server.ts'
import type { ExerciseReport } from '#app/_server/class-report.ts'
import type { ClassRegrades } from '#app/_server/regrades.ts'
import { requireUser } from '#app/_server/session.ts'
import { Markdown } from '#app/_ui/markdown.tsx'
import { library } from '#exercises/load.ts'
import styles from './page.module.css'
import { RegradeExercise } from './regrade-exercise.tsx'

interface Props {
  classId: string
  exercises: ExerciseReport[]
  /** Whether it speaks of several learners, whose number is then said. */
  ofMany: boolean
  /** What an instructor may regrade. */
  regrades: ClassRegrades | null
}

/** Per exercise: who passed, who tried, and the named mistake that most learners made; below it what an older version of it judged. */
export async function ExerciseTable({ classId, exercises: reports, ofMany, regrades }: Props) {
  const [{ locale }, { exercises }, t] = await Promise.all([requireUser(), library(), getTranslations('classes')])
  if (reports.length === 0) return <p className={styles.meta}>{t('noExercises')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('exercises')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column.exercise')}</th>
            <th scope="col">{t('column.passedBy')}</th>
            <th scope="col">{t('column.triedBy')}</th>
            <th scope="col">{t('column.mistake')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ key, passed, tried, mistake }) => {
            const sentence = mistake && exercises.get(key)?.mistakes[mistake.id]?.[locale]
            const title = exercises.get(key)?.title[locale] ?? key
            const outdated = regrades?.outdated.get(key) ?? null
            const running = regrades?.running.get(key) ?? null
            return (
              <Fragment key={key}>
                <tr>
                  <th scope="row">{title}</th>
                  <td>{passed}</td>
                  <td>{tried}</td>
                  <td className={styles.mistake}>
                    {mistake && sentence ? (
                      <>
                        <Markdown text={sentence} inline />{' '}
                        {ofMany && <span className={styles.meta}>{t('learners', { count: mistake.learners })}</span>}
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                </tr>
                {(outdated || running) && (
                  <tr>
                    <td colSpan={4}>
                      <RegradeExercise {...{ classId, title, outdated, running }} exercise={key} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
