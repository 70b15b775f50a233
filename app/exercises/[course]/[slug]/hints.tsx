import { useTranslations } from 'use-intl'
import { Button } from '#app/_ui/button.tsx'
import styles from './panels.module.css'

interface Props {
  html: string[]
  seen: number
  onNext: () => void
}

/** The hints opened so far, and a button for the next one. */
export function Hints({ html, seen, onNext }: Props) {
  const t = useTranslations('exercises')
  const open = html.slice(0, seen)
  return (
    <section className={styles.panel} aria-labelledby="hints">
      <h2 id="hints">{t('hints')}</h2>
      {open.length > 0 && (
        <ol className={styles.hints}>
          {open.map((hint) => (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, rendered on the server
            <li key={hint} dangerouslySetInnerHTML={{ __html: hint }} />
          ))}
        </ol>
      )}
      {seen < html.length ? (
        <>
          {seen === 0 && <p className={styles.note}>{t('hintsCost')}</p>}
          <Button kind="quiet" onClick={onNext}>
            {t('nextHint', { number: seen + 1, count: html.length })}
          </Button>
        </>
      ) : (
        <p className={styles.note}>{t('noMoreHints')}</p>
      )}
    </section>
  )
}
