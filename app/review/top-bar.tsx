import Link from 'next/link'
import { useTranslations } from 'use-intl'
import styles from './page.module.css'

interface TopBarProps {
  counts: { fresh: number; learning: number; due: number }
  /** The count that the item on the page belongs to. */
  here: 'fresh' | 'learning' | 'due' | null
  done: number
  onActions: () => void
}

/** The way out, a hairline of progress, what is left of each kind, and the actions. */
export function TopBar({ counts, here, done, onActions }: TopBarProps) {
  const t = useTranslations('review')
  const all = done + counts.fresh + counts.learning + counts.due
  const progress = t('progress', { done, count: all })
  return (
    <header className={styles.top}>
      <Link href="/" className={styles.icon} aria-label={t('close')} title={t('close')}>
        <span aria-hidden="true">✕</span>
      </Link>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label={progress}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
      >
        <span style={{ inlineSize: `${all === 0 ? 100 : (100 * done) / all}%` }} />
      </div>
      <ul className={styles.counts}>
        {(['fresh', 'learning', 'due'] as const).map((name) => (
          <li key={name} data-here={here === name || undefined} title={t(`counts.${name}`)}>
            <strong>{counts[name]}</strong> <span className={styles.countName}>{t(`counts.${name}`)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.icon} aria-label={t('actions')} title={t('actions')} onClick={onActions}>
        <span aria-hidden="true">⋯</span>
      </button>
    </header>
  )
}
