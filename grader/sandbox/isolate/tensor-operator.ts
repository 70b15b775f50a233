import { define, slice } from './primordials.ts'
import { tf } from './tensorflow.ts'

/** One of JavaScript's own operators that was given a tensor, for which it knows nothing better than NaN or a text. */
export interface TensorOperatorCall {
  made: 'number' | 'text'
  stack: string
}
let firstCall: TensorOperatorCall | null = null

export function takeTensorOperator(): TensorOperatorCall | null {
  const taken = firstCall
  firstCall = null
  return taken
}

/**
 * What the operators ask an object for. The hint is `number` for `-`, `*`, `/`, `<`, `default` for `+` and `==` with
 * something plain, `string` for a template, which is no mistake. The answers are those that JavaScript gives without it.
 */
function toPrimitive(this: tf.Tensor, hint: string): unknown {
  if (hint !== 'string') {
    const stack: unknown = new Error('operator').stack
    firstCall ??= {
      made: hint === 'number' ? 'number' : 'text',
      stack: typeof stack === 'string' ? slice(stack, 0, 8000) : '',
    }
  }
  return hint === 'number' ? Number.NaN : this.toString()
}

define(tf.Tensor.prototype, Symbol.toPrimitive, {
  __proto__: null,
  value: toPrimitive,
  writable: true,
  configurable: true,
} as PropertyDescriptor)
