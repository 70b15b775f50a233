import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderMarkdown } from '#app/_ui/markdown.tsx'
import { code } from '#grader/words.ts'

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

it('shows whatever a learner wrote as plain code in the page, between our own words and formulas', () => {
  const piece = fc.constantFrom(
    '`',
    '``',
    '$',
    '$$',
    '\\',
    '<b>',
    '</code>',
    '&amp;',
    '"',
    "'",
    '*',
    '_',
    '\n',
    ' ',
    '[a](b)',
    'x',
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(text, (written) => {
      const line = written.replace(/\s+/g, ' ').trim()
      const html = renderMarkdown(`With $m$: ${code(written)}, and $n$.`, { inline: true })
      const [before, inside, after] = html.split(/<code>|<\/code>/)
      expect(inside?.trim()).toBe(escaped(line))
      for (const math of [before, after]) expect(math).toContain('katex')
    }),
    { numRuns: 500 },
  )
})
