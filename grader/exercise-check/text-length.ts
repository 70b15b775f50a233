import type { LoadedExercise } from '#exercises/library.ts'
import { type Flaw, warning } from './flaw.ts'

/** In characters. What is longer is read on a phone, beside the code, by someone who is stuck. */
const longest = { prompt: 4000, hint: 600, mistake: 600 }
const shortestPrompt = 300
/** Vietnamese takes about as many characters as English. */
const evenLengths = 2

const tooLong = (file: string, name: string, text: string, most: number): Flaw[] =>
  text.length <= most
    ? []
    : [warning(file, `${name} has ${text.length} characters, more than ${most}`, 'Say it in fewer words.')]

function uneven(file: string, name: string, { en, vi }: { en: string; vi: string }): Flaw[] {
  const [shorter, longer] = [Math.min(en.length, vi.length), Math.max(en.length, vi.length)]
  if (longer <= 80 || longer <= evenLengths * shorter) return []
  const message = `${name} has ${en.length} characters in English and ${vi.length} in Vietnamese`
  return [warning(file, message, 'See whether one of them says less.')]
}

/** Texts that are too long or too short to be of use, and translations that cannot say the same. */
export function lengthFlaws({ prompt, hints, mistakes }: LoadedExercise): Flaw[] {
  const ofPrompt = (['en', 'vi'] as const).flatMap((locale) => {
    const file = `prompt.${locale}.md`
    const text = prompt[locale]
    if (text.length >= shortestPrompt) return tooLong(file, 'the prompt', text, longest.prompt)
    const advice = 'Say why one would want this, what it is, and what is expected at the edges.'
    return [warning(file, `the prompt has only ${text.length} characters`, advice)]
  })
  const ofYaml = [
    ...hints.map((text, at) => ({ name: `hints[${at}]`, text, most: longest.hint })),
    ...Object.entries(mistakes).map(([id, text]) => ({ name: `mistakes.${id}`, text, most: longest.mistake })),
  ].flatMap(({ name, text, most }) => [
    ...tooLong('exercise.yaml', `${name}.en`, text.en, most),
    ...tooLong('exercise.yaml', `${name}.vi`, text.vi, most),
    ...uneven('exercise.yaml', name, text),
  ])
  return [...ofPrompt, ...uneven('prompt.vi.md', 'the prompt', prompt), ...ofYaml]
}
