import { partnerOf, type Read, readBrackets } from './brackets.ts'
import type { Finding, SourcePosition } from './protocol.ts'
import { tensorParameters } from './signature.ts'
import type { Token } from './tokens.ts'

// Slips that a run cannot show, because JavaScript makes something harmless of them: `==` of two objects is false, and what
// an object does not have is undefined. Told only of what is certainly a tensor.

/** A learner's code, and the function that it is to have. */
export interface Source {
  code: string
  entry: { name: string; signature: string }
}

const isName = (token: Token | undefined) => /^[\p{L}_$]/u.test(token?.text ?? '')

const beforeBlocks = ['if', 'for', 'while', 'switch', 'with']

/** Where the parameter lists of functions open. */
function parameterLists(source: Read): number[] {
  const { tokens } = source
  return [...tokens.keys()].filter((at) => {
    if (tokens[at]?.text !== '(' || beforeBlocks.includes(tokens[at - 1]?.text ?? '')) return false
    const after = tokens[partnerOf(source, at) + 1]?.text
    return after === '=>' || after === '{' || after === ':'
  })
}

/** The names in a list of parameters, in order; null for one that is taken apart. */
function namesIn(source: Read, open: number): (string | null)[] {
  const { tokens } = source
  const names: (string | null)[] = []
  let starts = true
  for (let at = open + 1; at < partnerOf(source, open); at++) {
    const { text } = tokens[at] as Token
    if (starts) names.push(isName(tokens[at]) ? text : null)
    starts = text === ','
    // A type, a default or a pattern may have commas of its own.
    at = Math.max(at, partnerOf(source, at))
  }
  return names
}

/** The learner's names for the tensors that the function is given, of those that mean nothing else anywhere in the code. */
function tensorNames(source: Read, { name, signature }: Source['entry']): string[] {
  const { tokens } = source
  const lists = parameterLists(source)
  const own = lists.find((open) => {
    const before = tokens.slice(Math.max(0, open - 4), open).map(({ text }) => text)
    const at = before.lastIndexOf(name)
    return at >= 0 && before.slice(at + 1).every((text) => ['=', 'async', 'function'].includes(text))
  })
  if (own === undefined) return []
  const isTensor = tensorParameters(signature)
  const names = namesIn(source, own).filter((one, at) => one !== null && isTensor[at]) as string[]
  const others = new Set(lists.filter((open) => open !== own).flatMap((open) => namesIn(source, open)))
  const isChanged = (one: string) =>
    tokens.some(({ text }, at) => {
      if (text !== one || tokens[at - 1]?.text === '.') return false
      const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? '']
      return ['const', 'let', 'var', 'of', 'in'].includes(before) || ['=', '=>', 'of', 'in'].includes(after)
    })
  return names.filter((one) => !others.has(one) && !isChanged(one))
}

/** Functions of tfjs that give something else than one tensor. */
const notOneTensor =
  /^(tidy|memory|grads?|valueAndGrads?|variableGrads|customGrad|split|unstack|moments|topk|meshgrid|unique|backend|env|time|profile|print|dispose|keep|engine|getBackend|util)$/

/** Whether the tokens from `from` up to `to` are `tf.something(...)`. */
function isOperation(source: Read, from: number, to: number): boolean {
  const { tokens } = source
  return (
    tokens[from]?.text === 'tf' &&
    tokens[from - 1]?.text !== '.' &&
    tokens[from + 1]?.text === '.' &&
    !notOneTensor.test(tokens[from + 2]?.text ?? '') &&
    tokens[from + 3]?.text === '(' &&
    partnerOf(source, from + 3) === to - 1
  )
}

/** Whether what stands right before `at` is a tensor, and nothing but that. */
function isTensorBefore(source: Read, at: number, names: string[]): boolean {
  const { tokens } = source
  const last = tokens[at - 1]?.text ?? ''
  const before = tokens[at - 2]?.text ?? ''
  if (names.includes(last)) return /^([(,;={}?:!]|&&|\|\||return|=>)$/.test(before)
  return last === ')' && isOperation(source, partnerOf(source, at - 1) - 3, at)
}

function isTensorAfter(source: Read, at: number, names: string[]): boolean {
  const { tokens } = source
  const ends = (next: number) =>
    tokens[next] === undefined ||
    /^([),;}?:]|&&|\|\|)$/.test(tokens[next]?.text ?? '') ||
    tokens[next]?.startsLine === true
  if (names.includes(tokens[at + 1]?.text ?? '')) return ends(at + 2)
  const close = tokens[at + 4]?.text === '(' ? partnerOf(source, at + 4) : -1
  return close > 0 && isOperation(source, at + 1, close + 1) && ends(close + 1)
}

function positionAt(code: string, at: number): SourcePosition {
  const before = code.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1) as string).length + 1 }
}

/** The first tensors compared by `==`, and the first that is read as if it were an array. */
export function slipsIn({ code, entry }: Source): Finding[] {
  const source = readBrackets(code)
  const { tokens } = source
  const names = tensorNames(source, entry)
  const position = (at: number) => positionAt(code, tokens[at]?.at ?? 0)
  const compared = tokens.findIndex(
    ({ text }, at) => /^[!=]==?$/.test(text) && isTensorBefore(source, at, names) && isTensorAfter(source, at, names),
  )
  const asArray = tokens.findIndex(({ text }, at) => {
    if (!names.includes(text) || tokens[at - 1]?.text === '.' || tokens[at - 1]?.text === '...') return false
    const [next, after] = [tokens[at + 1]?.text, tokens[at + 2]?.text]
    return next === '[' ? tokens[at + 1]?.startsLine === false : next === '.' && after === 'length'
  })
  const read = tokens[asArray + 1]?.text === '[' ? 'element' : 'length'
  return [
    ...(compared < 0 ? [] : [{ kind: 'tensors-compared', position: position(compared) } as const]),
    ...(asArray < 0
      ? []
      : [
          {
            kind: 'tensor-as-array',
            name: (tokens[asArray] as Token).text,
            read,
            position: position(asArray),
          } as const,
        ]),
  ]
}
