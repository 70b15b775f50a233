import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { shapesFit } from '#exercises/valid-inputs.ts'
import { tensor, type Value } from '#exercises/value.ts'

// Losses whose gradients at Z are the rows of dZ: loss_i = sum_j dZ_ij z_ij. tfjs differentiates their mean at W and b,
// and their sum at aPrev, where each row takes part in its own loss only. The gradients do not depend on b, so b is 0.
function compute(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const lossesOf = (a: tf.Tensor, weights: tf.Tensor, b: tf.Tensor) =>
    tf.sum(tf.mul(dZ, tf.add(tf.matMul(a as tf.Tensor2D, weights as tf.Tensor2D), b)), 1)
  const b = tf.zeros([W.shape[1]])
  const [dW, db] = tf.grads((weights, bias) => tf.mean(lossesOf(aPrev, weights, bias)))([W, b]) as [
    tf.Tensor,
    tf.Tensor,
  ]
  const dAPrev = tf.grad((a) => tf.sum(lossesOf(a, W, b)))(aPrev)
  return { dW, db, dAPrev }
}

// One in three is square in all lengths: there the wrong products have shapes that fit.
function randomInputs(random: Random) {
  const side = random.integer(2, 4)
  const drawn = [random.integer(1, 5), random.integer(1, 5), random.integer(1, 5)] as const
  const [m, nPrev, n] = random.pick([drawn, drawn, [side, side, side] as const])
  const normal = () => random.normal()
  return [tensorOf([m, n], normal), tensorOf([m, nPrev], normal), tensorOf([nPrev, n], normal)]
}

const isValid = ([dZ, aPrev, W]: Value[]) => shapesFit([dZ, 'm n'], [aPrev, 'm nPrev'], [W, 'nPrev n'])

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two examples, three inputs, two neurons', vi: 'Hai mẫu, ba đầu vào, hai nơ-ron' },
      inputs: [
        tensor([
          [1, -2],
          [3, 0],
        ]),
        tensor([
          [1, 0, 2],
          [-1, 4, 0],
        ]),
        tensor([
          [1, 2],
          [0, -1],
          [3, 1],
        ]),
      ],
    },
    {
      kind: 'visible',
      title: { en: 'Everything two by two', vi: 'Tất cả đều hai nhân hai' },
      inputs: [
        tensor([
          [1, -1],
          [2, 4],
        ]),
        tensor([
          [3, 1],
          [0, -2],
        ]),
        tensor([
          [2, 0],
          [-1, 1],
        ]),
      ],
    },
    {
      kind: 'visible',
      title: { en: 'One neuron', vi: 'Một nơ-ron' },
      inputs: [
        tensor([[0.5], [-1], [2]]),
        tensor([
          [2, 1],
          [1, 0],
          [0, -3],
        ]),
        tensor([[4], [-2]]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Four examples, two inputs, three neurons', vi: 'Bốn mẫu, hai đầu vào, ba nơ-ron' },
      inputs: [
        tensor([
          [0.2, -0.4, 1.1],
          [-0.7, 0.3, 0.6],
          [1.3, -1.2, 0.1],
          [0.5, 0.9, -0.8],
        ]),
        tensor([
          [0.6, -1.5],
          [1.2, 0.4],
          [-0.3, 0.8],
          [2, -0.1],
        ]),
        tensor([
          [0.9, -0.2, 0.4],
          [-1.1, 0.7, 1.6],
        ]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'As many inputs as neurons', vi: 'Số đầu vào bằng số nơ-ron' },
      inputs: [
        tensor([
          [0.4, -0.9, 1.5],
          [1.2, 0.7, -0.3],
        ]),
        tensor([
          [-0.6, 1.1, 0.2],
          [0.8, -1.4, 2],
        ]),
        tensor([
          [0.5, 1, -0.7],
          [-1.3, 0.1, 0.9],
          [0.6, -0.2, 1.8],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One example', vi: 'Một mẫu' },
      inputs: [
        tensor([[2, -1]]),
        tensor([[0.5, 3, -2]]),
        tensor([
          [1, -1],
          [0.5, 2],
          [-0.25, 4],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One input', vi: 'Một đầu vào' },
      inputs: [
        tensor([
          [1, 0.5],
          [-2, 1],
          [0.25, 3],
        ]),
        tensor([[2], [1], [-4]]),
        tensor([[0.5, -1]]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Gradients of zero for one example', vi: 'Một mẫu có gradient bằng 0' },
      inputs: [
        tensor([
          [0, 0],
          [1, -3],
        ]),
        tensor([
          [5, 2],
          [1, -1],
        ]),
        tensor([
          [2, 1],
          [0, 3],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Very small gradients', vi: 'Gradient rất nhỏ' },
      inputs: [
        tensor([
          [0.002, -0.001],
          [0.004, 0.003],
          [-0.006, 0.005],
        ]),
        tensor([
          [100, -50],
          [20, 80],
          [-60, 40],
        ]),
        tensor([
          [10, 30],
          [-20, 40],
        ]),
      ],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
