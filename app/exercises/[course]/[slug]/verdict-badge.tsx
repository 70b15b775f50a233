import { useTranslations } from 'use-intl'
import styles from './verdict.module.css'

const tone: Record<string, string | undefined> = {
  passed: styles.good,
  'run-passed': styles.good,
  failed: styles.again,
  queued: styles.wait,
  'gave-up': styles.wait,
  ungraded: styles.wait,
}
const sign: Record<string, string> = { passed: '✓', 'run-passed': '✓', queued: '…', 'gave-up': '–', ungraded: '–' }

/** The status of a submission as a sign and a word; `kept` where a corrected exercise would not give the pass any more. */
export function VerdictBadge({ status, kept = false }: { status: string; kept?: boolean }) {
  const t = useTranslations('verdict')
  return (
    <span className={`${styles.badge} ${tone[status] ?? styles.hard}`}>
      <span aria-hidden="true">{sign[status] ?? '✗'}</span>{' '}
      {kept ? t('passKept') : t(`status.${status}` as 'status.passed')}
    </span>
  )
}
