import { useSyncExternalStore } from 'react'
import styles from './workbench.module.css'

const never = () => () => {}
const isMac = () => /^(Mac|iP)/.test(navigator.platform)

/** The keys of a button, beside its word; what assistive technology is told stands in `aria-keyshortcuts`. */
export function Shortcut({ shift = false }: { shift?: boolean }) {
  const onMac = useSyncExternalStore(never, isMac, () => false)
  const keys = onMac ? `${shift ? '⇧' : ''}⌘↩` : `Ctrl-${shift ? 'Shift-' : ''}Enter`
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys}
    </span>
  )
}
