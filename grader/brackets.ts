import { type Token, tokensOf } from './tokens.ts'

/** Tokens, and for each bracket the place of its partner; -1 for one without, and for all else. */
export interface Read {
  tokens: Token[]
  partner: number[]
}

/** A source with its brackets in pairs, read once: looking for each partner anew would take too long for much code. */
export function readBrackets(code: string): Read {
  const tokens = tokensOf(code)
  const partner = tokens.map(() => -1)
  const open: number[] = []
  for (const [at, { text }] of tokens.entries()) {
    if (text === '(' || text === '[' || text === '{') open.push(at)
    if (text !== ')' && text !== ']' && text !== '}') continue
    const opened = open.pop()
    if (opened === undefined) continue
    partner[opened] = at
    partner[at] = opened
  }
  return { tokens, partner }
}

/** The place of the bracket that closes, or opens, the one at `at`; -1 where there is none. */
export const partnerOf = ({ partner }: Read, at: number) => partner[at] ?? -1
