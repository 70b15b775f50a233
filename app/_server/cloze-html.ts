import 'server-only'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { type Gap, parseCloze } from '#exercises/cloze.ts'

// Private characters that Markdown and highlighting pass through, also in code; they become the element around a gap.
const opening = '\uE000'
const closing = '\uE001'

/** A cloze text with its gaps empty, showing the hint where there is one. */
export const clozeQuestion = (text: string) =>
  render(
    text,
    (gap) => (gap.hint ? `[${gap.hint}]` : '[…]'),
    (gap) => `\\text{[${gap.hint ?? '…'}]}`,
  )

/** The same text with its gaps filled and marked. */
export const clozeAnswer = (text: string) =>
  render(
    text,
    ({ answer }) => answer,
    ({ answer }) => answer,
  )

function render(text: string, inText: (gap: Gap) => string, inMath: (gap: Gap) => string): string {
  let source = ''
  for (const part of parseCloze(text)) {
    if (part.kind === 'text') source += part.text
    else if (endsInMath(source)) source += `\\htmlClass{gap}{${inMath(part)}}`
    else source += `${opening}${inText(part)}${closing}`
  }
  return renderMarkdown(source).replaceAll(opening, '<mark class="gap">').replaceAll(closing, '</mark>')
}

/** Whether a text breaks off inside a formula; `$` in code and after a backslash is none. */
function endsInMath(text: string): boolean {
  const delimiters = text.replace(/```[\s\S]*?```|`[^`\n]*`|\\\$/g, '').match(/\$\$?/g) ?? []
  return delimiters.length % 2 === 1
}
