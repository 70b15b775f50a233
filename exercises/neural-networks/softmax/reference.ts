import type { Random } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { shapesFit } from '#exercises/valid-inputs.ts'
import { tensor, type Value } from '#exercises/value.ts'

// Rows differ in level: some batches hold a row of scores around 500 beside one around -500.
function randomInputs(random: Random) {
  const [m, n] = [random.integer(1, 5), random.integer(1, 5)]
  const spread = random.pick([1, 2, 5])
  const levels = random.pick([[0], [0], [0], [500, -500]])
  const row = () => {
    const level = random.pick(levels)
    return Array.from({ length: n }, () => level + spread * random.normal())
  }
  return [tensor(Array.from({ length: m }, row))]
}

const isValid = ([z]: Value[]) => shapesFit([z, 'm n'])

export default {
  compute: (z: tf.Tensor2D) => tf.softmax(z),
  cases: [
    {
      kind: 'visible',
      title: { en: 'One example, three classes', vi: 'Một mẫu, ba lớp' },
      inputs: [tensor([[1, 2, 3]])],
    },
    {
      kind: 'visible',
      title: { en: 'Two examples, three classes', vi: 'Hai mẫu, ba lớp' },
      inputs: [
        tensor([
          [1, 2, 3],
          [2, 0, 0],
        ]),
      ],
    },
    {
      kind: 'visible',
      title: { en: 'As many examples as classes', vi: 'Số mẫu bằng số lớp' },
      inputs: [
        tensor([
          [0, 1],
          [3, 0],
        ]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Four examples, two classes', vi: 'Bốn mẫu, hai lớp' },
      inputs: [
        tensor([
          [0.3, -1.2],
          [2.5, 2],
          [-0.7, 0.9],
          [-3, -1],
        ]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Negative scores', vi: 'Điểm số âm' },
      inputs: [
        tensor([
          [-1, -4, -2.5, -3],
          [-0.5, -6, -0.25, -2],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Equal scores', vi: 'Các điểm số bằng nhau' },
      inputs: [
        tensor([
          [2, 2, 2, 2],
          [0, 0, 0, 0],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'One class', vi: 'Một lớp' },
      inputs: [tensor([[4], [-2], [0.5]])],
    },
    {
      kind: 'edge',
      title: { en: 'Very large scores', vi: 'Điểm số rất lớn' },
      inputs: [tensor([[1000, 1001, 1002]])],
    },
    {
      kind: 'edge',
      title: { en: 'Very negative scores', vi: 'Điểm số rất âm' },
      inputs: [tensor([[-1000, -1001, -1003]])],
    },
    {
      kind: 'edge',
      title: { en: 'Rows far apart', vi: 'Các hàng cách xa nhau' },
      inputs: [
        tensor([
          [1000, 999, 1001],
          [-1000, -998, -999],
          [1, 0, -1],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Scores far apart in one row', vi: 'Điểm số cách xa nhau trong một hàng' },
      inputs: [
        tensor([
          [0, 500, -500],
          [300, 300, -300],
        ]),
      ],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
