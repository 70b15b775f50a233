import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isEvery, isLabel, shapesFit } from '#exercises/valid-inputs.ts'
import { tensor, type Value } from '#exercises/value.ts'

const epsilon = 1e-5

// Clips the probability of what really happened, and has no switch of y and 1 - y: another way than a learner's.
function compute(a: tf.Tensor2D, y: tf.Tensor2D) {
  const ofTruth = tf.where(tf.equal(y, 1), a, tf.sub(1, a))
  return tf.mean(tf.neg(tf.log(tf.clipByValue(ofTruth, epsilon, 1 - epsilon))))
}

// Between 0.02 and 0.98, and at exactly 0 and 1, a learner who adds epsilon agrees with one who clips.
function randomInputs(random: Random) {
  const m = random.integer(1, 8)
  const certain = random.pick([0, 0, 0.2])
  const prediction = () => (random.uniform() < certain ? random.pick([0, 1]) : random.uniform(0.02, 0.98))
  return [tensorOf([m, 1], prediction), tensorOf([m, 1], () => random.integer(0, 1))]
}

/** Where all ways to keep the logarithm finite agree: see `randomInputs`. */
const isPrediction = (a: number) => isLabel(a) || (a >= 0.02 && a <= 0.98)

const isValid = ([a, y]: Value[]) =>
  shapesFit([a, 'm 1'], [y, 'm 1']) && isEvery(a, isPrediction) && isEvery(y, isLabel)

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two examples', vi: 'Hai mẫu' },
      inputs: [tensor([[0.8], [0.4]]), tensor([[1], [0]])],
    },
    {
      kind: 'visible',
      title: { en: 'Sure and wrong', vi: 'Chắc chắn mà sai' },
      inputs: [tensor([[0.95], [0.1], [0.9]]), tensor([[0], [1], [1]])],
    },
    {
      kind: 'visible',
      title: { en: 'A prediction of exactly 1', vi: 'Dự đoán đúng bằng 1' },
      inputs: [tensor([[1], [0.5]]), tensor([[1], [0]])],
    },
    {
      kind: 'hidden',
      title: { en: 'Only positive examples', vi: 'Chỉ có mẫu dương' },
      inputs: [tensor([[0.7], [0.2], [0.6]]), tensor([[1], [1], [1]])],
    },
    {
      kind: 'hidden',
      title: { en: 'Only negative examples', vi: 'Chỉ có mẫu âm' },
      inputs: [tensor([[0.3], [0.85], [0.05], [0.45]]), tensor([[0], [0], [0], [0]])],
    },
    {
      kind: 'hidden',
      title: { en: 'Six examples', vi: 'Sáu mẫu' },
      inputs: [tensor([[0.13], [0.62], [0.88], [0.47], [0.35], [0.71]]), tensor([[0], [1], [1], [0], [1], [0]])],
    },
    {
      kind: 'edge',
      title: { en: 'One example', vi: 'Một mẫu' },
      inputs: [tensor([[0.25]]), tensor([[1]])],
    },
    {
      kind: 'edge',
      title: { en: 'Undecided', vi: 'Lưỡng lự' },
      inputs: [tensor([[0.5], [0.5]]), tensor([[0], [1]])],
    },
    {
      kind: 'edge',
      title: { en: 'Exactly 0 and 1, and right', vi: 'Đúng bằng 0 và 1, dự đoán chính xác' },
      inputs: [tensor([[0], [1], [0]]), tensor([[0], [1], [0]])],
    },
    {
      kind: 'edge',
      title: { en: 'Exactly 0, and wrong', vi: 'Đúng bằng 0, dự đoán sai' },
      inputs: [tensor([[0], [0.9]]), tensor([[1], [1]])],
    },
    {
      kind: 'edge',
      title: { en: 'Exactly 1, and wrong', vi: 'Đúng bằng 1, dự đoán sai' },
      inputs: [tensor([[1], [0.1]]), tensor([[0], [0]])],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
