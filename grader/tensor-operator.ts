import type { Value } from '#exercises/value.ts'
import type { JudgedCase } from './judge.ts'
import type { Finding } from './protocol.ts'

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
