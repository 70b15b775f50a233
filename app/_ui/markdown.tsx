import 'katex/dist/katex.min.css'
import './markdown.css'
import { renderMarkdown } from './render-markdown.ts'

export { renderCode, renderMarkdown } from './render-markdown.ts'

/** Content as written by us, rendered on the server. */
export function Markdown({ text, inline = false }: { text: string; inline?: boolean }) {
  const Element = inline ? 'span' : 'div'
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own content, see above
  return <Element className="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(text, { inline }) }} />
}
