import type { LocalText } from '#exercises/schema.ts'
import type { Check } from './check.ts'
import { type Flaw, failure, warning } from './flaw.ts'
import { promptFlaws } from './prompt-parts.ts'
import { lengthFlaws } from './text-length.ts'
import type { Trial } from './trial.ts'

/** A text in one language, and where it stands. */
interface Placed {
  file: string
  name: string
  text: string
}

function placed({ exercise: { prompt, title, hints, mistakes } }: Trial): Placed[] {
  const inYaml = (name: string, { en, vi }: LocalText) => [
    { file: 'exercise.yaml', name: `${name}.en`, text: en },
    { file: 'exercise.yaml', name: `${name}.vi`, text: vi },
  ]
  return [
    { file: 'prompt.en.md', name: 'the prompt', text: prompt.en },
    { file: 'prompt.vi.md', name: 'the prompt', text: prompt.vi },
    ...inYaml('title', title),
    ...hints.flatMap((hint, at) => inYaml(`hints[${at}]`, hint)),
    ...Object.entries(mistakes).flatMap(([id, text]) => inYaml(`mistakes.${id}`, text)),
  ]
}

const asText = (html: string) =>
  html
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** KaTeX puts its errors into the page, as the title of what it could not read. */
const mathError = /<span class="katex-error" title="(?<why>[^"]*)"[^>]*>(?<formula>[^<]*)<\/span>/g

function unrendered({ file, name, text }: Placed, render: Trial['render']): Flaw[] {
  const html = render(text)
  if (html.trim() === '') return [failure(file, `${name} renders to nothing`, 'Write some text.')]
  const errors = [...html.matchAll(mathError)].map(({ groups }) => {
    const why = asText(groups?.why ?? '').replace(/^ParseError: KaTeX parse error: /, '')
    const message = `${name}: the formula ${asText(groups?.formula ?? '')} cannot be read: ${why}`
    return failure(file, message, 'Put the formula right; KaTeX lists what it knows at katex.org/docs/supported.html.')
  })
  const fences = text.match(/^ *```/gm)?.length ?? 0
  if (fences % 2 === 0) return errors
  return [...errors, warning(file, `${name} opens a block of code that it does not close`, 'Close it with ```.')]
}

export const checkTexts: Check = {
  name: 'texts',
  title: 'has texts that render in both languages',
  find: (trial) => [
    ...placed(trial).flatMap((one) => unrendered(one, trial.render)),
    ...promptFlaws(trial.exercise),
    ...lengthFlaws(trial.exercise),
  ],
  summary: ({ exercise: { hints, mistakes } }) =>
    `prompt, ${hints.length} hints and ${Object.keys(mistakes).length} mistakes render in English and Vietnamese`,
}
