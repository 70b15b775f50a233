import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Html } from '#app/_core/shown-card.ts'
import styles from './card.module.css'
import { Rendered } from './rendered.tsx'

interface AnswerRegionProps {
  /** Whether it was right, where that was checked. */
  right?: boolean | undefined
  explanation: Html | null
  children?: ReactNode
}

/** What appears with the answer. It takes the focus, so that reading goes on here. */
export function AnswerRegion({ right, explanation, children }: AnswerRegionProps) {
  const t = useTranslations('review')
  const region = useRef<HTMLElement>(null)
  useEffect(() => {
    region.current?.focus({ preventScroll: true })
    region.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={region} tabIndex={-1} className={styles.answer} aria-label={t('answer')}>
      {right !== undefined && (
        <p className={styles.result} data-right={right}>
          {right ? t('right') : t('wrong')}
        </p>
      )}
      {children}
      {explanation && <Rendered html={explanation} className={styles.explanation} />}
    </section>
  )
}
