import { useTranslations } from 'use-intl'
import styles from './verdict.module.css'

const mostLinesOpen = 8

/** What a learner's code printed: at once where it is short, else folded. */
export function Console({ text, label }: { text: string; label: string }) {
  const t = useTranslations('exercises')
  if (text === '') return null
  const lines = text.trimEnd().split('\n').length
  return (
    <details className={styles.console} open={lines <= mostLinesOpen}>
      <summary>
        {label} · {t('consoleLines', { count: lines })}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by the keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </details>
  )
}
