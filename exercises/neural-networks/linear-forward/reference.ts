import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { shapesFit } from '#exercises/valid-inputs.ts'
import { tensor, type Value } from '#exercises/value.ts'

// One in three is square in all lengths: there the wrong products have shapes that fit.
function randomInputs(random: Random) {
  const side = random.integer(2, 4)
  const drawn = [random.integer(1, 5), random.integer(1, 5), random.integer(1, 5)] as const
  const [m, nPrev, n] = random.pick([drawn, drawn, [side, side, side] as const])
  const normal = () => random.normal()
  return [tensorOf([m, nPrev], normal), tensorOf([nPrev, n], normal), tensorOf([n], normal)]
}

const isValid = ([aPrev, W, b]: Value[]) => shapesFit([aPrev, 'm nPrev'], [W, 'nPrev n'], [b, 'n'])

export default {
  compute: (aPrev: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D) => tf.fused.matMul({ a: aPrev, b: W, bias: b }),
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two examples, three features, two neurons', vi: 'Hai mẫu, ba đặc trưng, hai nơ-ron' },
      inputs: [
        tensor([
          [1, 2, 0],
          [0, 1, -1],
        ]),
        tensor([
          [1, -1],
          [2, 0],
          [0, 3],
        ]),
        tensor([10, 0.5]),
      ],
    },
    {
      kind: 'visible',
      title: { en: 'Everything two by two', vi: 'Tất cả đều hai nhân hai' },
      inputs: [
        tensor([
          [1, 2],
          [3, 4],
        ]),
        tensor([
          [0, 1],
          [2, -1],
        ]),
        tensor([1, -1]),
      ],
    },
    {
      kind: 'visible',
      title: { en: 'One neuron', vi: 'Một nơ-ron' },
      inputs: [
        tensor([
          [2, 1],
          [0, -1],
          [1, 1],
        ]),
        tensor([[0.5], [-2]]),
        tensor([0.25]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Four examples, two features, three neurons', vi: 'Bốn mẫu, hai đặc trưng, ba nơ-ron' },
      inputs: [
        tensor([
          [0.2, -1.1],
          [1.4, 0.6],
          [-0.8, 0.3],
          [2.1, -0.4],
        ]),
        tensor([
          [0.7, -0.2, 1.3],
          [-0.9, 0.5, 0.1],
        ]),
        tensor([0.3, -0.6, 1.1]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'As many examples as neurons', vi: 'Số mẫu bằng số nơ-ron' },
      inputs: [
        tensor([
          [1, 0.5, -2],
          [0.3, 1.2, 0.8],
        ]),
        tensor([
          [0.4, -1],
          [1.5, 0.6],
          [-0.7, 2],
        ]),
        tensor([0.9, -0.1]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One example', vi: 'Một mẫu' },
      inputs: [
        tensor([[0.5, -1, 2]]),
        tensor([
          [1, 0.2],
          [-0.5, 1],
          [0.25, -0.75],
        ]),
        tensor([-1, 2]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One feature', vi: 'Một đặc trưng' },
      inputs: [tensor([[2], [-3], [0.5]]), tensor([[1, -1]]), tensor([0.1, 0.2])],
    },
    {
      kind: 'edge',
      title: { en: 'Zeros as input', vi: 'Đầu vào toàn số 0' },
      inputs: [
        tensor([
          [0, 0],
          [0, 0],
          [0, 0],
        ]),
        tensor([
          [1, 2],
          [3, 4],
        ]),
        tensor([-1, 5]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Large values', vi: 'Giá trị lớn' },
      inputs: [
        tensor([
          [1000, -2000],
          [-3000, 500],
        ]),
        tensor([
          [400, -100],
          [300, 200],
        ]),
        tensor([10000, -20000]),
      ],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
