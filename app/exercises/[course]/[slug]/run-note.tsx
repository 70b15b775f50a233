import { useTranslations } from 'use-intl'
import { runNote } from './run-verdict.ts'
import type { Running } from './use-run.ts'
import styles from './workbench.module.css'

/** What a run is, beside its result: the page says it every time, so that nobody takes it for a verdict. */
export function RunNote({ running }: { running: Running }) {
  const t = useTranslations('exercises')
  const note = runNote(running)
  return (
    <p className={styles.runNote} role="status" hidden={note === null}>
      {note !== null && t(`runs.${note}`)}
    </p>
  )
}
