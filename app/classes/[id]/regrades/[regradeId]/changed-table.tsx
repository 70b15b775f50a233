import { getFormatter, getTranslations } from '#app/_i18n/server.ts'
import type { ChangedSubmission } from '#app/_server/regrades.ts'
import { requireUser } from '#app/_server/session.ts'
import { Markdown } from '#app/_ui/markdown.tsx'
import { library } from '#exercises/load.ts'
import styles from '../../page.module.css'
import regradeStyles from '../../regrade.module.css'

/** Each submission whose verdict changed, with the verdicts before and after. */
export async function ChangedTable({ exercise, changed }: { exercise: string; changed: ChangedSubmission[] }) {
  const [{ locale }, { exercises }, t, tVerdict, format] = await Promise.all([
    requireUser(),
    library(),
    getTranslations('classes'),
    getTranslations('verdict'),
    getFormatter(),
  ])
  const mistakes = exercises.get(exercise)?.mistakes ?? {}
  const verdict = (status: string, mistake: string | null) => {
    const sentence = mistake === null ? undefined : mistakes[mistake]?.[locale]
    return (
      <>
        <span className={regradeStyles.verdict}>{tVerdict(`status.${status}` as 'status.passed')}</span>
        {sentence && <Markdown text={sentence} inline />}
      </>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t('regrade.changedTitle')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('regrade.who')}</th>
            <th scope="col">{t('regrade.before')}</th>
            <th scope="col">{t('regrade.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map((row) => (
            <tr key={row.submissionId}>
              <th scope="row" className={regradeStyles.who}>
                {row.learner.name ?? row.learner.email}
                <span className={styles.meta}>
                  {format.dateTime(row.sentAt, { dateStyle: 'medium', timeStyle: 'short' })}
                </span>
              </th>
              <td className={regradeStyles.judged}>{verdict(row.statusBefore, row.mistakeBefore)}</td>
              <td className={regradeStyles.judged}>
                {row.change === 'not-regraded'
                  ? t('regrade.notRegraded')
                  : verdict(row.statusAfter ?? '', row.mistakeAfter)}
                {row.change === 'pass-kept' && <span className={styles.meta}> {t('regrade.passStays')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
