import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import styles from './card.module.css'

interface WrittenAnswerProps {
  value: string
  onChange: (value: string) => void
  /** The answer stands and cannot be changed any more. */
  fixed: boolean
  numeric?: boolean
  /** Shown behind the field. */
  unit?: string | null
}

/** The field for a number or a word. With a real keyboard it takes the focus at once; a phone's would cover the card. */
export function WrittenAnswer({ value, onChange, fixed, numeric = false, unit }: WrittenAnswerProps) {
  const t = useTranslations('review')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!fixed && matchMedia('(hover: hover) and (pointer: fine)').matches)
      field.current?.focus({ preventScroll: true })
  }, [fixed])
  return (
    <label className={styles.written}>
      <span className={styles.note}>{t('yourAnswer')}</span>
      <span className={styles.line}>
        <input
          ref={field}
          className={styles.field}
          type="text"
          inputMode={numeric ? 'decimal' : 'text'}
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={200}
          readOnly={fixed}
          placeholder={fixed ? t('noAnswer') : undefined}
          data-numeric={numeric || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
    </label>
  )
}
