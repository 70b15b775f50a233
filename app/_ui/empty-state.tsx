import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  /** What there would be here. */
  title: string
  /** How it gets here. */
  children: ReactNode
  /** The next step: a button or a link. */
  action?: ReactNode
}

/** Where a list would be, when there is nothing in it yet: it teaches the next step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
