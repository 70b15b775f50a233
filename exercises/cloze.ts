/** A gap in a cloze text, written `{{c1::answer}}` or `{{c1::answer::hint}}`. */
export interface Gap {
  /** The number after the `c`. */
  number: number
  answer: string
  hint: string | null
}

export type ClozePart = { kind: 'text'; text: string } | ({ kind: 'gap' } & Gap)

const opening = /\{\{c(\d+)::/g

/** Where the `}}` of a gap begins, passing over the balanced braces of LaTeX in it; -1 when it is never closed. */
function closingOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && depth > 0) depth--
    else if (text[at] === '}' && text[at + 1] === '}') return at
  }
  return -1
}

/** Splits a cloze text at its gaps. What looks like a gap but is never closed stays text. */
export function parseCloze(text: string): ClozePart[] {
  const parts: ClozePart[] = []
  let done = 0
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length
    const end = match.index < done ? -1 : closingOf(text, start)
    if (end === -1) continue
    if (match.index > done) parts.push({ kind: 'text', text: text.slice(done, match.index) })
    const [answer = '', ...hint] = text.slice(start, end).split('::')
    parts.push({ kind: 'gap', number: Number(match[1]), answer, hint: hint.length > 0 ? hint.join('::') : null })
    done = end + 2
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) })
  return parts
}

export function gapsOf(text: string): Gap[] {
  return parseCloze(text).filter((part) => part.kind === 'gap')
}

/** The text with each gap replaced: by a blank for the question, by its marked answer for the solution. */
export function replaceGaps(text: string, replacement: (gap: Gap) => string): string {
  return parseCloze(text)
    .map((part) => (part.kind === 'gap' ? replacement(part) : part.text))
    .join('')
}
