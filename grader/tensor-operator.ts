import type { Value } from '#exercises/value.ts'
import type { JudgedCase } from './judge.ts'
import type { Finding, SourcePosition } from './protocol.ts'
import { tokensOf } from './tokens.ts'

/** Texts that V8 and tfjs write when a text stands where a tensor should: it cannot be computed with, and has no methods. */
const ofText = /string|is not a function|is not iterable|must be a Tensor or TensorLike/i

function holdsText(value: Value): boolean {
  if (typeof value === 'string') return true
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsText)
}

const holdsNaN = ({ outputs }: JudgedCase) => outputs.some(({ got }) => got?.values.some(Number.isNaN))

/**
 * JavaScript's own operator that was given a tensor in a case that failed of it. A number is made of a tensor by mistake
 * only; a text also for printing, so that then the result, or the error, has to be about a text or the NaN that came of it.
 */
export function tensorOperator(judged: JudgedCase): Finding | null {
  const { run, passed } = judged
  if (!run?.operator || passed || run.kind === 'forbidden') return null
  const finding: Finding = { kind: 'tensor-operator', ...run.operator }
  if (finding.made === 'number') return finding
  if (run.kind === 'threw') return ofText.test(run.message) ? finding : null
  if (run.kind !== 'returned') return null
  const texts = judged.outputs.some(({ difference }) => difference?.kind === 'wrong-type' && difference.got === 'text')
  return texts || (holdsText(run.value) && !holdsText(judged.expected)) || holdsNaN(judged) ? finding : null
}

/** What a source has at the place of an operator: `*`, `Math.exp`, `Number`; null where it is nothing of the kind. */
export function operatorAt(code: string, position: SourcePosition | null): string | null {
  const line = position && code.split('\n', position.line)[position.line - 1]
  if (!position || line === undefined || line === null) return null
  const start = position.column - 1
  const [token] = tokensOf(line.slice(start, start + 40))
  if (!token) return null
  if (/^[-+*/%<>=!]/.test(token.text)) return token.text
  if (!/^\w+$/.test(token.text)) return null
  if (line.slice(0, start).endsWith('Math.')) return `Math.${token.text}`
  return ['Number', 'isNaN', 'isFinite', 'parseInt', 'parseFloat'].includes(token.text) ? token.text : null
}
