import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { tensor } from '#exercises/value.ts'

// One in four random cases has scores in the hundreds, where a careless exponential overflows.
function randomInputs(random: Random) {
  const m = random.integer(1, 6)
  const shape = random.pick([[m], [m, random.integer(1, 5)]])
  const spread = random.pick([1, 3, 10, 200])
  return [tensorOf(shape, () => spread * random.normal())]
}

export default {
  compute: (z: tf.Tensor) => tf.sigmoid(z),
  cases: [
    {
      kind: 'visible',
      title: { en: 'Three scores', vi: 'Ba điểm số' },
      inputs: [tensor([0, 2, -2])],
    },
    {
      kind: 'visible',
      title: { en: 'The curve from -4 to 4', vi: 'Đường cong từ -4 đến 4' },
      inputs: [tensor([-4, -3, -2, -1, 0, 1, 2, 3, 4])],
    },
    {
      kind: 'visible',
      title: { en: 'A matrix of scores', vi: 'Một ma trận điểm số' },
      inputs: [
        tensor([
          [0.5, -1.5, 3],
          [-0.25, 1, -6],
        ]),
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Small scores', vi: 'Điểm số nhỏ' },
      inputs: [tensor([[0.01, -0.02, 0.003, -0.1]])],
    },
    {
      kind: 'hidden',
      title: { en: 'Three axes', vi: 'Ba trục' },
      inputs: [
        tensor([
          [
            [1.5, -2.5],
            [0.75, 5],
          ],
          [
            [-0.5, 2.25],
            [-7, 0.1],
          ],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'A single number', vi: 'Một số duy nhất' },
      inputs: [tensor(-0.7)],
    },
    {
      kind: 'edge',
      title: { en: 'Zeros', vi: 'Toàn số 0' },
      inputs: [
        tensor([
          [0, 0],
          [0, 0],
        ]),
      ],
    },
    {
      kind: 'edge',
      title: { en: 'Where e^z just overflows', vi: 'Chỗ e^z vừa bị tràn số' },
      inputs: [tensor([88, 89, 90, -88, -89, -90])],
    },
    {
      kind: 'edge',
      title: { en: 'Very large scores', vi: 'Điểm số rất lớn' },
      inputs: [tensor([1000, -1000, 100, -100])],
    },
  ],
  randomInputs,
  isValid: () => true,
} satisfies Reference
