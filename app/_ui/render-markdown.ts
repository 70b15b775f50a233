import hljs from 'highlight.js/lib/core'
import python from 'highlight.js/lib/languages/python'
import typescript from 'highlight.js/lib/languages/typescript'
import { Marked } from 'marked'
import { markedHighlight } from 'marked-highlight'
import markedKatex from 'marked-katex-extension'

// Apart from the component that shows it, because the command that checks exercises renders them too, and knows no React.

hljs.registerLanguage('typescript', typescript)
hljs.registerLanguage('python', python)

// Only our own sentences come here, and HTML in them is kept as it is. Verdicts quote what a learner's code said; it
// stands in code spans, out of which grader/words.ts lets nothing break.
const marked = new Marked(
  markedHighlight({
    langPrefix: 'language-',
    highlight: (code, language) =>
      hljs.getLanguage(language) ? hljs.highlight(code, { language }).value : asText(code),
  }),
  markedKatex({
    throwOnError: false,
    nonStandard: true,
    output: 'htmlAndMathml',
    // \\htmlClass marks a gap of a cloze inside a formula.
    trust: ({ command }) => command === '\\htmlClass',
    strict: false,
  }),
)

const asText = (code: string) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Markdown with `$math$` and fenced code as HTML; with `inline`, without the paragraph around it. */
export function renderMarkdown(text: string, { inline = false } = {}): string {
  const source = keepWithPunctuation(text)
  return inline
    ? (marked.parseInline(source, { async: false }) as string)
    : (marked.parse(source, { async: false }) as string)
}

const codeOrFormula =
  /(?<code>```[\s\S]*?```|`[^`\n]*`|\$\$[\s\S]*?\$\$)|(?<formula>[([]?\$[^$\n]{1,24}\$[.,;:?!)\]…]*)/g

/** Browsers break a line between a formula and the full stop behind it. A short formula stays together with it. */
function keepWithPunctuation(text: string): string {
  return text.replace(codeOrFormula, (piece, _code, formula: string | undefined) =>
    formula === undefined || /^\$.*\$$/.test(piece) ? piece : `<span class="nobreak">${piece}</span>`,
  )
}

/** TypeScript as highlighted HTML. */
export function renderCode(code: string): string {
  return renderMarkdown(`\`\`\`ts\n${code}\n\`\`\``)
}
