import { useTranslations } from 'use-intl'
import styles from './verdict.module.css'

const tone: Record<string, string | undefined> = {
  passed: styles.good,
  failed: styles.again,
  queued: styles.wait,
  'gave-up': styles.wait,
  ungraded: styles.wait,
}
const sign: Record<string, string> = { passed: '✓', queued: '…', 'gave-up': '–', ungraded: '–' }

/** The status of a submission as a sign and a word. */
export function VerdictBadge({ status }: { status: string }) {
  const t = useTranslations('verdict')
  return (
    <span className={`${styles.badge} ${tone[status] ?? styles.hard}`}>
      <span aria-hidden="true">{sign[status] ?? '✗'}</span> {t(`status.${status}` as 'status.passed')}
    </span>
  )
}
