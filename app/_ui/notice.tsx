import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  /** `done` confirms; `wrong` says what did not work, and what to do. */
  kind: 'done' | 'wrong' | 'plain'
  children: ReactNode
}

/** A sentence about what has just happened; read out when it appears. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div role={kind === 'wrong' ? 'alert' : 'status'} className={styles[kind]}>
      {children}
    </div>
  )
}
