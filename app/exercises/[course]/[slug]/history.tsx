import { useFormatter, useTranslations } from 'use-intl'
import type { SubmissionSummary } from '#app/_server/submissions.ts'
import { Button } from '#app/_ui/button.tsx'
import styles from './panels.module.css'
import { VerdictBadge } from './verdict-badge.tsx'

interface Props {
  submissions: SubmissionSummary[]
  onOpen: (id: string) => void
  /** While a verdict is awaited, which opening another one would hide. */
  disabled: boolean
}

/** One's submissions with their verdicts, the latest first; each can be opened in the editor. */
export function History({ submissions, onOpen, disabled }: Props) {
  const t = useTranslations('exercises')
  const tVerdict = useTranslations('verdict')
  const format = useFormatter()
  return (
    <section className={styles.panel} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {submissions.length === 0 ? (
        <p className={styles.note}>{t('noHistory')}</p>
      ) : (
        <ul className={styles.history}>
          {submissions.map(({ id, status, kept, createdAt }) => (
            <li key={id}>
              <VerdictBadge status={status} kept={kept} />
              <time dateTime={createdAt.toISOString()}>
                {format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
              <Button
                kind="quiet"
                disabled={disabled}
                onClick={() => onOpen(id)}
                aria-label={t('openNamed', {
                  status: kept ? tVerdict('passKept') : tVerdict(`status.${status}` as 'status.passed'),
                  when: format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'medium' }),
                })}
              >
                {t('openInEditor')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
