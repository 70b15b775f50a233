/** A token of JavaScript or TypeScript; what stands between tokens is only known by the line that it ends. */
export interface Token {
  text: string
  /** Its place in the source. */
  at: number
  /** Whether a line ends before it. */
  startsLine: boolean
}

// A text or a comment that is never closed goes on to the end: if it were none, each of many such would be read to the end.
const gap = /\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y
// Words, numbers, texts, and the longest operator that fits. A pattern between slashes comes as its single characters.
const pieces = [
  /[\p{L}_$][\p{L}\p{N}_$]*/uy,
  /(?:\d[\d_]*)?\.?\d[\d_]*(?:e[-+]?\d+)?/iy,
  /'(?:[^'\\\n]|\\[\s\S])*'?|"(?:[^"\\\n]|\\[\s\S])*"?|`(?:[^`\\]|\\[\s\S])*`?/y,
  /\.\.\.|===|!==|\*\*=|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\+\+|--|\*\*|[-+*/%&|^]=|[\s\S]/y,
]

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

/** The tokens of a source: enough to compare two of them and to find a phrase, not to parse. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = []
  let startsLine = false
  for (let at = 0; at < source.length; ) {
    const between = matchAt(gap, source, at)
    if (between) {
      startsLine ||= between.includes('\n')
      at += between.length
      continue
    }
    const number = /\d/.test(source[at] as string) || (source[at] === '.' && /\d/.test(source[at + 1] ?? ''))
    const order = number ? [pieces[1], pieces[0], pieces[2], pieces[3]] : [pieces[0], pieces[2], pieces[3]]
    const text = order.map((piece) => matchAt(piece as RegExp, source, at)).find(Boolean) as string
    tokens.push({ text, at, startsLine })
    startsLine = false
    at += text.length
  }
  return tokens
}

/** A source of the same tokens in the same lines. */
export const sourceOf = (tokens: Token[]): string =>
  tokens.map(({ text, startsLine }) => `${startsLine ? '\n' : ' '}${text}`).join('')
