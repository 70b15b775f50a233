import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: ReactNode
  /** What to know before typing. */
  hint?: ReactNode
  /** What is wrong, and what to do about it. */
  error?: string | undefined
}

/** One thing to type, with its label above it and its hint or error below. */
export function Field({ label, hint, error, className, ...input }: FieldProps) {
  const id = useId()
  const about = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={[styles.field, className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.control}
        aria-invalid={error ? true : undefined}
        aria-describedby={about}
        {...input}
      />
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  )
}

/** The error where there is one, else the hint. */
export function FieldNote({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  if (error) {
    return (
      <p id={`${id}-error`} className={styles.error}>
        {error}
      </p>
    )
  }
  return hint ? (
    <p id={`${id}-hint`} className={styles.hint}>
      {hint}
    </p>
  ) : null
}
