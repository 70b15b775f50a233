import styles from './waiting.module.css'

/** A wait, and what is being waited for. It shows only after 300 ms: a shorter wait is better not seen. */
export function Waiting({ children }: { children: string }) {
  return (
    <p role="status" className={styles.waiting}>
      <span className={styles.line} aria-hidden="true" />
      {children}
    </p>
  )
}
