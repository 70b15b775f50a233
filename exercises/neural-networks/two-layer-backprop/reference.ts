import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isEvery, isLabel, shapesFit } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

interface Network<Weights, Bias> {
  W1: Weights
  b1: Bias
  W2: Weights
  b2: Bias
}

/**
 * The cost, derived by tfjs; the cache is not used. Written with the logits z, cross-entropy after a sigmoid is
 * log(1 + e^z) - y z, which has no logarithm of 0.
 */
function compute(x: tf.Tensor2D, y: tf.Tensor2D, { W1, b1, W2, b2 }: Network<tf.Tensor2D, tf.Tensor1D>) {
  const cost = (...[w1, c1, w2, c2]: tf.Tensor[]) => {
    const hidden = tf.tanh(x.matMul(w1 as tf.Tensor2D).add(c1 as tf.Tensor1D))
    const z = hidden.matMul(w2 as tf.Tensor2D).add(c2 as tf.Tensor1D)
    return tf.mean(tf.softplus(z).sub(z.mul(y))) as tf.Scalar
  }
  const [dW1, db1, dW2, db2] = tf.grads(cost)([W1, b1, W2, b2]) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor]
  return { dW1, db1, dW2, db2 }
}

const toTensor = ({ values, shape }: TensorValue) => tf.tensor(values, shape)
const toValue = (result: tf.Tensor): TensorValue => ({
  ...tensor([]),
  shape: result.shape,
  values: [...result.dataSync()],
})

/** The forward pass, so that the cache of a case belongs to its parameters. */
function cacheOf(x: TensorValue, { W1, b1, W2, b2 }: Network<TensorValue, TensorValue>) {
  let cache = { A1: x, A2: x }
  tf.tidy(() => {
    const A1 = tf.tanh(toTensor(x).dot(toTensor(W1)).add(toTensor(b1)))
    const A2 = tf.sigmoid(A1.dot(toTensor(W2)).add(toTensor(b2)))
    cache = { A1: toValue(A1), A2: toValue(A2) }
  })
  return cache
}

function inputsOf(x: TensorValue, y: TensorValue, network: Network<TensorValue, TensorValue>) {
  return [x, y, { ...network }, cacheOf(x, network)]
}

function randomInputs(random: Random) {
  const [m, features, hidden] = [random.integer(1, 5), random.integer(1, 4), random.integer(1, 4)]
  const size = random.pick([0.3, 1, 1, 2])
  const draw = (...shape: number[]) => tensorOf(shape, () => size * random.normal())
  const y = tensorOf([m, 1], () => random.integer(0, 1))
  return inputsOf(tensorOf([m, features], random.normal), y, {
    W1: draw(features, hidden),
    b1: draw(hidden),
    W2: draw(hidden, 1),
    b2: draw(1),
  })
}

const twoHidden = {
  W1: tensor([[0.5, -1]]),
  b1: tensor([0, 0]),
  W2: tensor([[2], [1]]),
  b2: tensor([0]),
}

const threeHidden = {
  W1: tensor([
    [0.4, -0.9, 1.3],
    [-0.6, 0.2, 0.7],
  ]),
  b1: tensor([0.1, -0.3, 0.2]),
  W2: tensor([[0.8], [-1.4], [0.5]]),
  b2: tensor([-0.2]),
}

const oneHidden = { W1: tensor([[0.7], [-0.4]]), b1: tensor([0.3]), W2: tensor([[-1.2]]), b2: tensor([0.1]) }

const four = tensor([
  [0.5, -1.2],
  [1.5, 0.3],
  [-0.7, 0.9],
  [-1.1, -0.4],
])

const isNear = (one: TensorValue, other: TensorValue) =>
  one.values.every((value, at) => Math.abs(value - (other.values[at] as number)) < 1e-4)

/** The cache must be that of the parameters. */
function isValid([x, y, parameters, kept]: Value[]) {
  const { W1, b1, W2, b2 } = parameters as unknown as Network<TensorValue, TensorValue>
  const { A1, A2 } = kept as { A1: TensorValue; A2: TensorValue }
  if (!shapesFit([x, 'm n'], [y, 'm 1'], [W1, 'n h'], [b1, 'h'], [W2, 'h 1'], [b2, '1'], [A1, 'm h'], [A2, 'm 1']))
    return false
  if (!isEvery(y, isLabel)) return false
  const right = cacheOf(x as TensorValue, { W1, b1, W2, b2 })
  return isNear(A1, right.A1) && isNear(A2, right.A2)
}

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two examples, two hidden neurons', vi: 'Hai mẫu, hai nơ-ron ẩn' },
      inputs: inputsOf(tensor([[1], [-2]]), tensor([[1], [0]]), twoHidden),
    },
    {
      kind: 'visible',
      title: { en: 'One example', vi: 'Một mẫu' },
      inputs: inputsOf(tensor([[0.5, -1]]), tensor([[0]]), oneHidden),
    },
    {
      kind: 'hidden',
      title: { en: 'Four examples, three hidden neurons', vi: 'Bốn mẫu, ba nơ-ron ẩn' },
      inputs: inputsOf(four, tensor([[1], [0], [0], [1]]), threeHidden),
    },
    {
      kind: 'hidden',
      title: { en: 'As many examples as hidden neurons', vi: 'Số mẫu bằng số nơ-ron ẩn' },
      inputs: inputsOf(
        tensor([
          [1.2, -0.5],
          [-0.3, 0.8],
          [0.6, 1.1],
        ]),
        tensor([[0], [1], [1]]),
        threeHidden,
      ),
    },
    {
      kind: 'hidden',
      title: { en: 'All labels 1', vi: 'Mọi nhãn bằng 1' },
      inputs: inputsOf(four, tensor([[1], [1], [1], [1]]), threeHidden),
    },
    {
      kind: 'edge',
      title: { en: 'One hidden neuron', vi: 'Một nơ-ron ẩn' },
      inputs: inputsOf(four, tensor([[0], [1], [1], [0]]), oneHidden),
    },
    {
      kind: 'edge',
      title: { en: 'All parameters 0', vi: 'Mọi tham số bằng 0' },
      inputs: inputsOf(four, tensor([[1], [0], [1], [1]]), {
        W1: tensor([
          [0, 0],
          [0, 0],
        ]),
        b1: tensor([0, 0]),
        W2: tensor([[0], [0]]),
        b2: tensor([0]),
      }),
    },
    {
      kind: 'edge',
      title: { en: 'Sure and right', vi: 'Chắc chắn mà đúng' },
      inputs: inputsOf(four, tensor([[1], [1], [1], [1]]), { ...threeHidden, b2: tensor([60]) }),
    },
    {
      kind: 'edge',
      title: { en: 'Sure and wrong', vi: 'Chắc chắn mà sai' },
      inputs: inputsOf(four, tensor([[0], [0], [0], [0]]), { ...threeHidden, b2: tensor([60]) }),
    },
    {
      kind: 'edge',
      title: { en: 'Saturated hidden neurons', vi: 'Các nơ-ron ẩn đã bão hoà' },
      inputs: inputsOf(four, tensor([[1], [0], [1], [0]]), { ...threeHidden, b1: tensor([30, -30, 0.2]) }),
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
