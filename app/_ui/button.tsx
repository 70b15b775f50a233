import type { ComponentProps } from 'react'
import styles from './button.module.css'

export type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger'

interface ButtonProps extends ComponentProps<'button'> {
  /** `main` once a page; `quiet` looks like a link. */
  kind?: ButtonKind
}

/** A button says what happens. It does not submit a form unless it is told so. */
export function Button({ kind = 'plain', type = 'button', className, ...rest }: ButtonProps) {
  return <button type={type} className={[styles[kind], className].filter(Boolean).join(' ')} {...rest} />
}
