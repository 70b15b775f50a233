import styles from './ink.module.css'

interface InkProps {
  /** Predicted probability of recall, 0 to 1; null for what has not been reviewed yet. */
  recall: number | null
  /** `bar` for a line of its own, `cell` for a table of many; `dot` beside a name. */
  shape?: 'dot' | 'bar' | 'cell'
  /** Read out before the number: what is remembered, or that this is predicted recall. */
  label?: string
}

/** Predicted recall, always drawn the same way: full ink when remembered, paler as it is forgotten, its number beside it. */
export function Ink({ recall, shape = 'dot', label }: InkProps) {
  const percent = recall === null ? '–' : `${Math.round(recall * 100)}\u202f%`
  return (
    <span
      className={styles[shape]}
      data-none={recall === null || undefined}
      style={{ '--recall': recall ?? 0 } as React.CSSProperties}
    >
      {label && <span className="visually-hidden">{label} </span>}
      {shape !== 'cell' && <span className={styles.ink} aria-hidden="true" />}
      <span className={styles.percent}>{percent}</span>
    </span>
  )
}
