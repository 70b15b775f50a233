import { useTranslations } from 'use-intl'
import { exerciseHistory, type HistoryHint } from '#app/_core/exercise-history.ts'
import type { SubmissionSummary } from '#app/_server/submissions.ts'
import { HistoryHintEntry } from './history-hint.tsx'
import { HistorySubmission } from './history-submission.tsx'
import styles from './panels.module.css'

interface Props {
  submissions: SubmissionSummary[]
  hints: readonly HistoryHint[]
  hintsHtml: string[]
  onOpen: (id: string) => void
  /** While a verdict is awaited, which opening another one would hide. */
  disabled: boolean
}

/** One's submissions with their verdicts, and the hints opened between them, the latest first. */
export function History({ submissions, hints, hintsHtml, onOpen, disabled }: Props) {
  const t = useTranslations('exercises')
  const entries = exerciseHistory(submissions, hints)
  return (
    <section className={styles.panel} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {entries.length === 0 ? (
        <p className={styles.note}>{t('noHistory')}</p>
      ) : (
        <ul className={styles.history}>
          {entries.map((entry) =>
            entry.kind === 'hint' ? (
              <li key={entry.hint.id}>
                <HistoryHintEntry hint={entry.hint} html={hintsHtml[entry.hint.number - 1] ?? null} />
              </li>
            ) : (
              <li key={entry.submission.id}>
                <HistorySubmission submission={entry.submission} onOpen={onOpen} disabled={disabled} />
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  )
}
