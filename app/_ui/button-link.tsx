import Link from 'next/link'
import type { ComponentProps } from 'react'
import styles from './button.module.css'
import type { ButtonKind } from './button.tsx'
import { LinkWait } from './link-wait.tsx'

/** A link to the next thing to do, as prominent as a button. */
export function ButtonLink({
  kind = 'plain',
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { kind?: ButtonKind }) {
  return (
    <Link className={[styles[kind], className].filter(Boolean).join(' ')} {...rest}>
      {children}
      <LinkWait />
    </Link>
  )
}
