import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import type * as tf from '#exercises/tf.ts'
import { isEvery, isWhole } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

interface Options {
  learningRate: number
  beta1: number
  beta2: number
  epsilon: number
}

/**
 * Adam (Kingma and Ba, 2015, algorithm 1) in the order of the end of their section 2, with the corrections in the step's
 * length: v / (sqrt(s) + epsilon sqrt(1 - beta2^t)) times learningRate sqrt(1 - beta2^t) / (1 - beta1^t). tfjs's own optimiser
 * keeps its averages to itself, so it cannot start from those of a case.
 */
function compute(w: tf.Tensor, dw: tf.Tensor, v: tf.Tensor, s: tf.Tensor, t: number, options: Options) {
  const { learningRate, beta1, beta2, epsilon } = options
  const towards = (old: tf.Tensor, latest: tf.Tensor, share: number) => old.add(latest.sub(old).mul(share))
  const average = towards(v, dw, 1 - beta1)
  const ofSquares = towards(s, dw.pow(2), 1 - beta2)
  const root = Math.sqrt(1 - beta2 ** t)
  const length = (-learningRate * root) / (1 - beta1 ** t)
  return { w: w.add(average.div(ofSquares.sqrt().add(epsilon * root)).mul(length)), v: average, s: ofSquares }
}

const usual: Options = { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }

function inputsOf(
  [w, dw, v, s]: [TensorValue, TensorValue, TensorValue, TensorValue],
  t: number,
  options: Partial<Options> = {},
) {
  return [w, dw, v, s, t, { ...usual, ...options }]
}

// The averages of a first step are 0; later, the average of squares is at least the square of the average.
function randomInputs(random: Random) {
  const shape = random.pick([[], [random.integer(1, 6)], [random.integer(1, 3), random.integer(1, 4)]])
  const t = random.pick([1, 1, 2, 3, 5, 20, 300])
  const size = random.pick([0.01, 1, 1, 5])
  const draw = () => tensorOf(shape, () => size * random.normal())
  const v = t === 1 ? tensorOf(shape, () => 0) : draw()
  const s = { ...v, values: v.values.map((value) => (t === 1 ? 0 : Math.fround(value ** 2 * random.uniform(1.1, 4)))) }
  return inputsOf([tensorOf(shape, random.normal), draw(), v, s], t, {
    learningRate: random.pick([0.01, 0.1, 0.3]),
    beta1: random.pick([0.9, 0.9, 0.8, 0.5]),
    beta2: random.pick([0.999, 0.999, 0.99, 0.9]),
    epsilon: random.pick([1e-8, 1e-8, 0.01, 0.1]),
  })
}

const zeros = tensor([0, 0])

const isShare = (beta: number) => beta > 0 && beta < 1

/** The averages start at 0, and there is no average gradient without one of its squares. */
function isValid([w, dw, v, s, t, options]: Value[]) {
  const [shape, ...others] = [w, dw, v, s].map((value) => String((value as TensorValue).shape))
  if (others.some((other) => other !== shape) || !isWhole(t, 1)) return false
  const { learningRate, beta1, beta2, epsilon } = options as unknown as Options
  if (!isShare(beta1) || !isShare(beta2) || learningRate <= 0 || epsilon <= 0 || epsilon > 0.1) return false
  if (t === 1) return isEvery(v, (value) => value === 0) && isEvery(s, (value) => value === 0)
  const squares = (s as TensorValue).values
  return (v as TensorValue).values.every(
    (value, at) => (squares[at] as number) > 0 || (value === 0 && squares[at] === 0),
  )
}

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'The first step', vi: 'Bước đầu tiên' },
      inputs: inputsOf([tensor([1, -2]), tensor([0.5, -4]), zeros, zeros], 1),
    },
    {
      kind: 'visible',
      title: { en: 'The third step', vi: 'Bước thứ ba' },
      inputs: inputsOf([tensor([0.8, -1.8]), tensor([1, 2]), tensor([0.5, -0.4]), tensor([0.5, 0.3])], 3, {
        beta2: 0.9,
      }),
    },
    {
      kind: 'visible',
      title: { en: 'A large epsilon', vi: 'Epsilon lớn' },
      inputs: inputsOf([tensor([1, 1]), tensor([0.5, -0.2]), tensor([0.1, 0]), tensor([0.02, 0.01])], 2, {
        epsilon: 0.1,
      }),
    },
    {
      kind: 'hidden',
      title: { en: 'A matrix, second step', vi: 'Một ma trận, bước thứ hai' },
      inputs: inputsOf(
        [
          tensor([
            [0.3, -0.7],
            [1.2, 0.1],
          ]),
          tensor([
            [0.9, -0.1],
            [0.4, 2.5],
          ]),
          tensor([
            [0.08, -0.05],
            [-0.12, 0.2],
          ]),
          tensor([
            [0.0007, 0.0003],
            [0.0015, 0.0042],
          ]),
        ],
        2,
        { learningRate: 0.05 },
      ),
    },
    {
      kind: 'hidden',
      title: { en: 'Other rates of forgetting', vi: 'Tốc độ quên khác' },
      inputs: inputsOf(
        [tensor([2, 0, -1]), tensor([-0.6, 0.3, 1.5]), tensor([0.4, 0.4, -0.3]), tensor([0.5, 0.2, 0.9])],
        4,
        {
          beta1: 0.5,
          beta2: 0.8,
        },
      ),
    },
    {
      kind: 'hidden',
      title: { en: 'A single number', vi: 'Một con số duy nhất' },
      inputs: inputsOf([tensor(0.7), tensor(-1.3), tensor(0.6), tensor(0.45)], 7),
    },
    {
      kind: 'edge',
      title: { en: 'Gradient and averages of 0', vi: 'Gradient và các trung bình bằng 0' },
      inputs: inputsOf([tensor([3, -1]), zeros, zeros, zeros], 1),
    },
    {
      kind: 'edge',
      title: { en: 'A gradient of 0 after others', vi: 'Gradient bằng 0 sau những gradient khác' },
      inputs: inputsOf([tensor([3, -1]), zeros, tensor([0.4, -0.3]), tensor([0.6, 0.2])], 5),
    },
    {
      kind: 'edge',
      title: { en: 'Gradients of very different size', vi: 'Các gradient có độ lớn rất khác nhau' },
      inputs: inputsOf(
        [tensor([0, 0, 0, 0]), tensor([10000, -10000, 0.0001, -0.0001]), tensor([0, 0, 0, 0]), tensor([0, 0, 0, 0])],
        1,
      ),
    },
    {
      kind: 'edge',
      title: { en: 'A late step', vi: 'Một bước rất muộn' },
      inputs: inputsOf([tensor([0.2, -0.4]), tensor([0.3, 0.8]), tensor([0.25, -0.1]), tensor([0.3, 0.4])], 10000),
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
