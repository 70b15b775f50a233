import { useEffect, useRef } from 'react'
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
  const last = useRef<HTMLLIElement>(null)
  const asked = useRef(false)
  // Who asked for a hint is brought to it: the button may be gone, and a screen reader reads out what has the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each hint that was asked for is another number
  useEffect(() => {
    if (asked.current) last.current?.focus()
    asked.current = false
  }, [seen])
  const next = () => {
    asked.current = true
    onNext()
  }
  return (
    <section className={styles.panel} aria-labelledby="hints">
      <h2 id="hints">{t('hints')}</h2>
      {open.length > 0 && (
        <ol className={styles.hints}>
          {open.map((hint, at) => (
            <li key={hint} ref={at === open.length - 1 ? last : null} tabIndex={-1}>
              <span className="visually-hidden">{t('hintNumber', { number: at + 1 })}: </span>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, rendered on the server */}
              <div dangerouslySetInnerHTML={{ __html: hint }} />
            </li>
          ))}
        </ol>
      )}
      {seen < html.length ? (
        <>
          {seen === 0 && <p className={styles.note}>{t('hintsCost')}</p>}
          <Button kind="quiet" onClick={next}>
            {t('nextHint', { number: seen + 1, count: html.length })}
          </Button>
        </>
      ) : (
        <p className={styles.note}>{t('noMoreHints')}</p>
      )}
    </section>
  )
}
