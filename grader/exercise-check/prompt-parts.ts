import type { LoadedExercise } from '#exercises/library.ts'
import { type Flaw, warning } from './flaw.ts'

/** What learners look for in a prompt, and how it shows. */
const parts: [name: string, isThere: (prompt: string, entry: string) => boolean, advice: string][] = [
  ['a formula', (prompt) => /\$[^$]+\$/.test(prompt), 'Define what is to be computed, as $...$ or $$...$$.'],
  [
    'the signature',
    (prompt, entry) => [...prompt.matchAll(/```ts\s[^`]*```/g)].some(([block]) => block.includes(entry)),
    'Show the function with its types in a ```ts block, and the shapes below it.',
  ],
  [
    'a worked example',
    (prompt) => (prompt.match(/^## /gm)?.length ?? 0) >= 3,
    'Give it sections (## Definition, ## Signature, ## Example, ## What must also hold), with numbers in the example.',
  ],
]

/** The letters that only Vietnamese has. */
const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i

/** What a prompt lacks of what learners look for: formula, signature, example; and whether both languages have the same parts. */
export function promptFlaws({ prompt, entry }: LoadedExercise): Flaw[] {
  const lacking = (['en', 'vi'] as const).flatMap((locale) =>
    parts
      .filter(([, isThere]) => !isThere(prompt[locale], entry.name))
      .map(([name, , advice]) => warning(`prompt.${locale}.md`, `seems to lack ${name}`, advice)),
  )
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  const uneven = (
    [
      ['sections', /^## /gm],
      ['displayed formulas', /\$\$[^$]+\$\$/g],
      ['blocks of code', /^ *```/gm],
    ] as const
  )
    .map(([name, pattern]) => ({ name, en: count(prompt.en, pattern), vi: count(prompt.vi, pattern) }))
    .filter(({ en, vi }) => en !== vi)
    .map(({ name, en, vi }) =>
      warning(
        'prompt.vi.md',
        `has ${vi} ${name}, and the English prompt ${en}`,
        'Both say the same: see whether one was changed without the other.',
      ),
    )
  const language = vietnamese.test(prompt.vi)
    ? []
    : [warning('prompt.vi.md', 'does not look Vietnamese', 'Translate it: learners read it in their own language.')]
  return [...lacking, ...uneven, ...language]
}
