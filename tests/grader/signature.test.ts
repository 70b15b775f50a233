import { expect, it } from 'vitest'
import { parameterNames } from '#grader/signature.ts'

it.each([
  ['(z: tf.Tensor) => tf.Tensor', ['z']],
  ['(X: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D) => tf.Tensor2D', ['X', 'W', 'b']],
  ['(p: { W1: tf.Tensor; b1: tf.Tensor }, rates: Record<string, number>, t?: number) => number', ['p', 'rates', 't']],
  ['(f: (x: number, y: number) => number, at: [number, number]) => number', ['f', 'at']],
  ['() => number', []],
])('the parameters of %s are %j', (signature, names) => {
  expect(parameterNames(signature)).toEqual(names)
})
