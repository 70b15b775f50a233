import type { CaseView } from '#grader/verdict-view.ts'
import styles from './verdict.module.css'

/** A printed result; its numbers that are wrong stand out, among those that are right. */
export function Marked({ pieces }: { pieces: NonNullable<CaseView['expected']> }) {
  let start = 0
  return (
    <pre>
      {pieces.map(({ text, wrong }) => {
        const at = start
        start += text.length
        return wrong ? (
          <strong key={at} className={styles.wrong}>
            {text}
          </strong>
        ) : (
          text
        )
      })}
    </pre>
  )
}
