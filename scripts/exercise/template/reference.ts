import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { tensor } from '#exercises/value.ts'

// Draw from `random` alone, so that a seed always gives the same cases. Shapes vary, and one example occurs too.
function randomInputs(random: Random) {
  const shape = [random.integer(1, 5), random.integer(1, 4)]
  return [tensorOf(shape, () => random.normal()), random.pick([-2, -0.5, 0.25, 3])]
}

export default {
  // The right answer, best by another way than the solution's: for a gradient by tf.grad.
  compute: (x: tf.Tensor, factor: number) => tf.mul(x, factor),
  cases: [
    // visible: the learner sees the numbers. Small ones, that can be followed by hand.
    {
      kind: 'visible',
      title: { en: 'Three numbers, twice as large', vi: 'Ba số, lớn gấp đôi' },
      inputs: [tensor([1, -2, 3]), 2],
    },
    {
      kind: 'visible',
      title: { en: 'A matrix, turned around', vi: 'Một ma trận, đổi dấu' },
      inputs: [
        tensor([
          [0.5, -1.5],
          [2, 4],
        ]),
        -1,
      ],
    },
    // hidden: the numbers are not shown, so that they cannot be written into the code.
    {
      kind: 'hidden',
      title: { en: 'A small negative factor', vi: 'Hệ số âm nhỏ' },
      inputs: [tensor([[0.1, 0.2, -0.3]]), -0.25],
    },
    // edge: hidden, and about an extreme.
    {
      kind: 'edge',
      title: { en: 'A factor of zero', vi: 'Hệ số bằng 0' },
      inputs: [tensor([5, -7]), 0],
    },
    {
      kind: 'edge',
      title: { en: 'A single number', vi: 'Một số duy nhất' },
      inputs: [tensor(-4), 3],
    },
  ],
  randomInputs,
} satisfies Reference
