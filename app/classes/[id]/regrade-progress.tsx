import { useTranslations } from 'use-intl'
import type { RegradeProgress as Progress } from '#app/_server/regrades.ts'
import styles from './regrade.module.css'

/** A bar and its numbers; the numbers are not read out at each step, whoever wants them finds them at the bar. */
export function RegradeProgress({ progress: { done, total }, title }: { progress: Progress; title: string }) {
  const t = useTranslations('classes')
  const text = t('regrade.progress', { done, total })
  return (
    <span className={styles.progress}>
      <progress value={done} max={total} aria-label={t('regrade.progressOf', { title })} aria-valuetext={text} />
      <span className={styles.numbers} aria-hidden="true">
        {text}
      </span>
    </span>
  )
}
