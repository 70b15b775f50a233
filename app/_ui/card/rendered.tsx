import type { Html } from '#app/_core/shown-card.ts'

interface RenderedProps {
  html: Html
  /** Without paragraphs of its own. */
  inline?: boolean
  className?: string | undefined
}

/** Our own content as the server has rendered it. */
export function Rendered({ html, inline = false, className }: RenderedProps) {
  const Element = inline ? 'span' : 'div'
  const classes = ['prose', className].filter(Boolean).join(' ')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: content of the courses, never what a person typed
  return <Element className={classes} dangerouslySetInnerHTML={{ __html: html }} />
}
