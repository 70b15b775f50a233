import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isEvery, lengthsOf } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

interface Parameters<Weights, Bias> {
  Wf: Weights
  bf: Bias
  Wi: Weights
  bi: Bias
  Wc: Weights
  bc: Bias
  Wo: Weights
  bo: Bias
}

/**
 * tfjs's own cell: it wants one kernel with the blocks input, candidate, forget, output side by side, and rows for [x, h]. Its
 * forget bias, added to `bf`, is 0 here.
 */
function compute(
  x: tf.Tensor2D,
  hPrev: tf.Tensor2D,
  cPrev: tf.Tensor2D,
  { Wf, bf, Wi, bi, Wc, bc, Wo, bo }: Parameters<tf.Tensor2D, tf.Tensor1D>,
) {
  const [, inputs] = x.shape
  const [, units] = hPrev.shape
  const ofHidden = (weights: tf.Tensor2D) => weights.slice([0, 0], [units, units])
  const ofInput = (weights: tf.Tensor2D) => weights.slice([units, 0], [inputs, units])
  const blocks = [Wi, Wc, Wf, Wo]
  const kernel = tf.concat([tf.concat(blocks.map(ofInput), 1), tf.concat(blocks.map(ofHidden), 1)], 0)
  const [c, h] = tf.basicLSTMCell(tf.scalar(0), kernel, tf.concat([bi, bc, bf, bo]), x, cPrev, hPrev)
  return { h, c }
}

interface Inputs {
  x: TensorValue
  h: TensorValue
  c: TensorValue
}

const inputsOf = ({ x, h, c }: Inputs, parameters: Parameters<TensorValue, TensorValue>) => [x, h, c, { ...parameters }]

/** The same for all four: numbers in no visible order from -1 to 1, and biases from outside. */
function spread(inputs: number, units: number, biases: [f: number, i: number, c: number, o: number]) {
  let at = 0
  const weights = () => tensorOf([units + inputs, units], () => (((8 * at++) % 21) - 10) / 10)
  const [f, i, c, o] = biases.map((bias) => tensorOf([units], () => bias)) as [
    TensorValue,
    TensorValue,
    TensorValue,
    TensorValue,
  ]
  return { Wf: weights(), bf: f, Wi: weights(), bi: i, Wc: weights(), bc: c, Wo: weights(), bo: o }
}

function randomInputs(random: Random) {
  const [m, inputs, units] = [random.integer(1, 4), random.integer(1, 4), random.integer(1, 3)]
  const size = random.pick([0.5, 1, 3])
  const draw = (...shape: number[]) => tensorOf(shape, () => size * random.normal())
  const weights = () => draw(units + inputs, units)
  return inputsOf(
    { x: draw(m, inputs), h: tensorOf([m, units], () => random.uniform(-1, 1)), c: draw(m, units) },
    {
      Wf: weights(),
      bf: draw(units),
      Wi: weights(),
      bi: draw(units),
      Wc: weights(),
      bc: draw(units),
      Wo: weights(),
      bo: draw(units),
    },
  )
}

const one = { x: tensor([[1]]), h: tensor([[0.5]]), c: tensor([[2]]) }

const two = {
  x: tensor([[1], [-2]]),
  h: tensor([
    [0.5, -0.5],
    [0, 0.25],
  ]),
  c: tensor([
    [1, -1],
    [0.5, 2],
  ]),
}

const three = {
  x: tensor([
    [0.2, -1.3, 0.8],
    [1.1, 0.4, -0.6],
    [-0.9, 0.7, 1.5],
  ]),
  h: tensor([
    [0.3, -0.8],
    [-0.1, 0.6],
    [0.9, 0.2],
  ]),
  c: tensor([
    [1.2, -0.4],
    [-2.1, 0.3],
    [0.1, 1.7],
  ]),
}

const zeros = (m: number, units: number) => tensorOf([m, units], () => 0)

/** A kernel has a row for each unit, and one for each feature. */
function isValid([x, hPrev, cPrev, parameters]: Value[]) {
  const { Wf, bf, Wi, bi, Wc, bc, Wo, bo } = parameters as unknown as Parameters<TensorValue, TensorValue>
  const ofStep = [
    [x, 'm n'],
    [hPrev, 'm u'],
    [cPrev, 'm u'],
  ] satisfies [Value | undefined, string][]
  const weights = [Wf, Wi, Wc, Wo].map((W): [Value, string] => [W, 'rows u'])
  const biases = [bf, bi, bc, bo].map((b): [Value, string] => [b, 'u'])
  const lengths = lengthsOf(...ofStep, ...weights, ...biases)
  if (!lengths || lengths.rows !== (lengths.u as number) + (lengths.n as number)) return false
  return isEvery(hPrev, (value) => Math.abs(value) <= 1)
}

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'One feature, one unit', vi: 'Một đặc trưng, một đơn vị' },
      inputs: inputsOf(one, {
        Wf: tensor([[2], [1]]),
        bf: tensor([-1]),
        Wi: tensor([[-2], [1]]),
        bi: tensor([0]),
        Wc: tensor([[1], [-1]]),
        bc: tensor([1.5]),
        Wo: tensor([[4], [-1]]),
        bo: tensor([1]),
      }),
    },
    {
      kind: 'visible',
      title: { en: 'Two sequences, two units', vi: 'Hai chuỗi, hai đơn vị' },
      inputs: inputsOf(two, spread(1, 2, [1, 0, 0.5, -0.5])),
    },
    {
      kind: 'hidden',
      title: { en: 'Three sequences, three features, two units', vi: 'Ba chuỗi, ba đặc trưng, hai đơn vị' },
      inputs: inputsOf(three, spread(3, 2, [0.5, -0.2, 0.1, 0.3])),
    },
    {
      kind: 'hidden',
      title: { en: 'As many features as units', vi: 'Số đặc trưng bằng số đơn vị' },
      inputs: inputsOf({ ...two, x: two.c, c: two.h }, spread(2, 2, [-0.5, 0.8, -0.3, 0.2])),
    },
    {
      kind: 'hidden',
      title: { en: 'One sequence, three units', vi: 'Một chuỗi, ba đơn vị' },
      inputs: inputsOf(
        { x: tensor([[0.7, -0.4]]), h: tensor([[0.1, -0.6, 0.9]]), c: tensor([[-1.5, 0.8, 2.4]]) },
        spread(2, 3, [1, 0.4, -0.7, -0.1]),
      ),
    },
    {
      kind: 'edge',
      title: { en: 'The first step: states of 0', vi: 'Bước đầu tiên: các trạng thái bằng 0' },
      inputs: inputsOf({ x: three.x, h: zeros(3, 2), c: zeros(3, 2) }, spread(3, 2, [1, 0.2, 0.4, -0.3])),
    },
    {
      kind: 'edge',
      title: { en: 'Nothing forgotten, nothing let in', vi: 'Không quên gì, không nhận gì' },
      inputs: inputsOf(three, spread(3, 2, [100, -100, 0.5, 0.5])),
    },
    {
      kind: 'edge',
      title: { en: 'All forgotten, all let in', vi: 'Quên hết, nhận hết' },
      inputs: inputsOf(three, spread(3, 2, [-100, 100, 0.5, 100])),
    },
    {
      kind: 'edge',
      title: { en: 'Very large features', vi: 'Đặc trưng rất lớn' },
      inputs: inputsOf({ ...two, x: tensor([[1000], [-2000]]) }, spread(1, 2, [0, 0, 0, 0])),
    },
    {
      kind: 'edge',
      title: { en: 'A cell that has grown large', vi: 'Trạng thái ô đã lớn lên nhiều' },
      inputs: inputsOf(
        {
          ...two,
          c: tensor([
            [50, -80],
            [120, 30],
          ]),
        },
        spread(1, 2, [3, 0, 0, 0.5]),
      ),
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
