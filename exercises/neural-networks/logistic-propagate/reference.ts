import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isEvery, isLabel, shapesFit } from '#exercises/valid-inputs.ts'
import { tensor, type Value } from '#exercises/value.ts'

// The loss is written with the score alone, softplus(z) - y z, and differentiated by tfjs: no sigmoid, no a - y.
function compute(X: tf.Tensor2D, y: tf.Tensor2D, w: tf.Tensor2D, b: number) {
  const costOf = (weights: tf.Tensor, bias: tf.Tensor): tf.Scalar => {
    const z = tf.add(tf.matMul(X, weights as tf.Tensor2D), bias)
    return tf.mean(tf.sub(tf.softplus(z), tf.mul(y, z)))
  }
  const { value, grads } = tf.valueAndGrads(costOf)([w, tf.scalar(b)])
  const [dw, db] = grads as [tf.Tensor, tf.Tensor]
  return { cost: value, dw, db }
}

// With these ranges no score is beyond 7, where the logarithms of a learner are still exact enough in float32.
function randomInputs(random: Random) {
  const [m, n] = [random.integer(1, 6), random.integer(1, 4)]
  return [
    tensorOf([m, n], () => random.uniform(-1.5, 1.5)),
    tensorOf([m, 1], () => random.integer(0, 1)),
    tensorOf([n, 1], () => random.uniform(-1, 1)),
    random.uniform(-1, 1),
  ]
}

const isValid = ([X, y, w]: Value[]) => shapesFit([X, 'm n'], [y, 'm 1'], [w, 'n 1']) && isEvery(y, isLabel)

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two examples', vi: 'Hai mẫu' },
      inputs: [
        tensor([
          [1, 0],
          [2, 3],
        ]),
        tensor([[1], [0]]),
        tensor([[1], [-1]]),
        1,
      ],
    },
    {
      kind: 'visible',
      title: { en: 'Four examples, one feature', vi: 'Bốn mẫu, một đặc trưng' },
      inputs: [tensor([[-2], [-1], [1], [2]]), tensor([[0], [0], [1], [1]]), tensor([[0.5]]), -0.5],
    },
    {
      kind: 'visible',
      title: { en: 'Three examples, two features', vi: 'Ba mẫu, hai đặc trưng' },
      inputs: [
        tensor([
          [1, -1],
          [0, 2],
          [3, 1],
        ]),
        tensor([[0], [1], [1]]),
        tensor([[-0.5], [0.25]]),
        0.5,
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Five examples, three features', vi: 'Năm mẫu, ba đặc trưng' },
      inputs: [
        tensor([
          [0.4, -1.2, 0.7],
          [1.1, 0.3, -0.5],
          [-0.9, 0.8, 1.4],
          [0.2, -0.6, -1.3],
          [1.6, 0.1, 0.9],
        ]),
        tensor([[1], [0], [0], [1], [1]]),
        tensor([[0.6], [-0.8], [0.3]]),
        -0.2,
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Two examples, four features', vi: 'Hai mẫu, bốn đặc trưng' },
      inputs: [
        tensor([
          [0.5, 1.5, -1, 2],
          [-0.3, 0.7, 1.2, -0.4],
        ]),
        tensor([[0], [1]]),
        tensor([[0.2], [0.9], [-0.4], [0.1]]),
        0.7,
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One example', vi: 'Một mẫu' },
      inputs: [tensor([[0.5, -1.5, 1]]), tensor([[1]]), tensor([[1], [0.5], [-0.25]]), 0.3],
    },
    {
      kind: 'edge',
      title: { en: 'All parameters zero', vi: 'Mọi tham số bằng 0' },
      inputs: [
        tensor([
          [1, 2],
          [-1, 0.5],
          [0.5, -2],
        ]),
        tensor([[1], [0], [1]]),
        tensor([[0], [0]]),
        0,
      ],
    },
    {
      kind: 'edge',
      title: { en: 'All labels the same', vi: 'Mọi nhãn giống nhau' },
      inputs: [
        tensor([
          [1, 0.5],
          [-0.5, 1.5],
        ]),
        tensor([[1], [1]]),
        tensor([[0.3], [-0.6]]),
        -0.1,
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Sure, once right and once wrong', vi: 'Chắc chắn, một lần đúng một lần sai' },
      inputs: [tensor([[4], [-4]]), tensor([[1], [1]]), tensor([[1.75]]), 0.5],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
