import { useTranslations } from 'use-intl'
import type { HistoryHint } from '#app/_core/exercise-history.ts'
import { HistoryTime } from './history-time.tsx'
import styles from './panels.module.css'

/** That a hint was opened, and when; its text is one press away. `html` is null where the exercise no longer has it. */
export function HistoryHintEntry({ hint, html }: { hint: HistoryHint; html: string | null }) {
  const t = useTranslations('exercises')
  const line = (
    <>
      {t('hintOpened', { number: hint.number })} <HistoryTime at={hint.openedAt} />
    </>
  )
  if (html === null) return <p>{line}</p>
  return (
    <details className={styles.pastHint}>
      <summary>{line}</summary>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, rendered on the server */}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </details>
  )
}
