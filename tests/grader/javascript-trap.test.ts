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

const evaluate = (code: string) => messageOf(() => new Function('tf', `'use strict'; ${code}`)(tf))

describe('the trap in an error message', () => {
  it.each([
    ['return tf.exp(zz)', { kind: 'not-defined', name: 'zz' }],
    ['return tf.sigmoyd(1)', { kind: 'not-a-function', name: 'tf.sigmoyd' }],
    ['return tf.ones([2]).foo()', { kind: 'not-a-function' }],
    [
      'return tf.ones([2]).dataSync()[0].exp()',
      { kind: 'plain-value', value: 'tf.ones(...).dataSync(...)[0]', method: 'exp' },
    ],
    ['const m = 3; return m.dataSync()', { kind: 'plain-value', value: 'm', method: 'dataSync' }],
    ['const X = tf.ones([2]); return X.map((x) => x)', { kind: 'not-an-array', value: 'X', method: 'map' }],
    ['const X = tf.ones([2]); return X.data().map((x) => x)', { kind: 'promise' }],
    ['const X = tf.ones([2]); return tf.exp(X.data())', { kind: 'promise' }],
    ['return tf.multiply(1, 2)', { kind: 'other-name', name: 'tf.multiply', instead: 'mul' }],
    ['const X = tf.ones([2]); return tf.sum(X, axis=1)', { kind: 'named-argument', name: 'axis' }],
    ['const X = tf.ones([2]); return [...X]', { kind: 'not-iterable', name: 'X' }],
    ['return tf.tensor(tf.ones([2]))', { kind: 'tensor-of-tensor' }],
    ["return tf.exp('text')", { kind: 'text-tensor' }],
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
