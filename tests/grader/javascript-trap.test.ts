import { describe, expect, it } from 'vitest'
import * as tf from '#exercises/tf.ts'
import { trapIn } from '#grader/javascript-trap.ts'

/** The message of the error that really comes. */
function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return String(error)
  }
  throw new Error('expected an error')
}

const evaluate = (code: string) => messageOf(() => new Function('tf', code)(tf))

describe('the trap in an error message', () => {
  it.each([
    ['return tf.exp(zz)', { kind: 'not-defined', name: 'zz' }],
    ['return tf.sigmoyd(1)', { kind: 'not-a-function', name: 'tf.sigmoyd' }],
    ['return [1][3].shape', { kind: 'of-undefined', name: 'shape' }],
    ['const a = 1; a = 2', { kind: 'constant' }],
    ['const f = () => f(); f()', { kind: 'too-deep' }],
    ['return tf.ones([2, 3]).matMul(tf.ones([2, 3]))', { kind: 'inner-shapes', shapes: ['[2, 3]', '[2, 3]'] }],
    ['return tf.ones([2, 3]).add(tf.ones([2]))', { kind: 'not-broadcastable', shapes: ['[2, 3]', '[2]'] }],
    ['return tf.exp(undefined)', { kind: 'not-a-tensor' }],
    ['const a = tf.ones([2]); a.dispose(); return a.add(1)', { kind: 'disposed' }],
  ])('of %s is %o', (code, trap) => {
    expect(trapIn(evaluate(code))).toMatchObject(trap)
  })

  it('is none in any other message', () => {
    expect(trapIn('RangeError: Invalid array length')).toBeNull()
  })
})
