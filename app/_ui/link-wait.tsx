'use client'

import { useLinkStatus } from 'next/link'
import styles from './link-wait.module.css'

/** Inside a link: a line that runs while its page is on the way. It shows only when that takes more than 300 ms. */
export function LinkWait() {
  const { pending } = useLinkStatus()
  return <span aria-hidden="true" className={styles.wait} data-pending={pending || undefined} />
}
