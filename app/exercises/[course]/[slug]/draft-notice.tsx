import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import styles from './panels.module.css'

interface Props {
  conflict: { code: string } | null
  onResolve: (choice: 'mine' | 'theirs') => void
}

/** Asks which of two versions to keep when the code was also changed on another device. */
export function DraftNotice({ conflict, onResolve }: Props) {
  const t = useTranslations('exercises')
  if (!conflict) return null
  return (
    <div className={styles.notice} role="alert">
      <p>{t('conflict')}</p>
      <details>
        <summary>{t('conflictShow')}</summary>
        <pre className={styles.code}>{conflict.code}</pre>
      </details>
      <div className={styles.choices}>
        <Button onClick={() => onResolve('mine')}>{t('conflictMine')}</Button>
        <Button onClick={() => onResolve('theirs')}>{t('conflictTheirs')}</Button>
      </div>
    </div>
  )
}
