import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { FieldNote } from './field.tsx'

interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id'> {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
}

/** One thing to pick from a list, in the system's own control: the best one on a phone, and searchable by typing. */
export function SelectField({ label, hint, error, className, ...select }: SelectFieldProps) {
  const id = useId()
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={`${styles.control} ${styles.select}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={about}
        {...select}
      />
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  )
}
