import { type Random, tensorOf } from '#exercises/random.ts'
import type { Output, Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isEvery, shapesFit } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

interface Network<Item> {
  W1: Item
  b1: Item
  W2: Item
  b2: Item
}

interface Gradients<Item> {
  dW1: Item
  db1: Item
  dW2: Item
  db2: Item
}

const names = ['W1', 'b1', 'W2', 'b2'] as const

/** One step of tfjs's own optimiser. It works on variables, which are made for the call and end with it. */
function compute(parameters: Network<tf.Tensor>, gradients: Gradients<tf.Tensor>, learningRate: number) {
  const optimizer = tf.train.sgd(learningRate)
  const updated = names.map((name): [string, Output] => {
    const variable = tf.variable(parameters[name])
    optimizer.applyGradients({ [variable.name]: gradients[`d${name}`] })
    const value = variable.clone()
    variable.dispose()
    return [name, value]
  })
  optimizer.dispose()
  return Object.fromEntries(updated)
}

function inputsOf(parameters: Network<TensorValue>, gradients: Gradients<TensorValue>, learningRate: number) {
  return [{ ...parameters }, { ...gradients }, learningRate]
}

function randomInputs(random: Random) {
  const [inputs, hidden, outputs] = [random.integer(1, 4), random.integer(1, 4), random.integer(1, 3)]
  const draw = (...shape: number[]) => tensorOf(shape, random.normal)
  return inputsOf(
    { W1: draw(inputs, hidden), b1: draw(hidden), W2: draw(hidden, outputs), b2: draw(outputs) },
    { dW1: draw(inputs, hidden), db1: draw(hidden), dW2: draw(hidden, outputs), db2: draw(outputs) },
    random.pick([0.01, 0.1, 0.5, 1.2]),
  )
}

const small = {
  W1: tensor([
    [1, -2],
    [0.5, 3],
  ]),
  b1: tensor([0.1, -0.3]),
  W2: tensor([[2], [-1]]),
  b2: tensor([0.5]),
}

const smallGradients = {
  dW1: tensor([
    [0.2, -0.4],
    [1, 0],
  ]),
  db1: tensor([0.5, -0.5]),
  dW2: tensor([[-1], [2]]),
  db2: tensor([0.25]),
}

const three = {
  W1: tensor([
    [0.3, -1.1, 2],
    [0.7, 0.4, -0.6],
  ]),
  b1: tensor([0.2, 0, -0.8]),
  W2: tensor([
    [1.5, -0.2],
    [0.9, 0.1],
    [-0.4, 2.2],
  ]),
  b2: tensor([-1, 0.6]),
}

const threeGradients = {
  dW1: tensor([
    [-0.5, 0.25, 0.1],
    [1.2, -0.3, 0.8],
  ]),
  db1: tensor([0.4, -0.9, 0.15]),
  dW2: tensor([
    [0.6, -0.7],
    [-1.4, 0.05],
    [0.35, 1],
  ]),
  db2: tensor([2, -0.45]),
}

function isValid([parameters, gradients, learningRate]: Value[]) {
  const { W1, b1, W2, b2 } = parameters as unknown as Network<TensorValue>
  const { dW1, db1, dW2, db2 } = gradients as unknown as Gradients<TensorValue>
  const fit = shapesFit(
    [W1, 'n h'],
    [dW1, 'n h'],
    [b1, 'h'],
    [db1, 'h'],
    [W2, 'h k'],
    [dW2, 'h k'],
    [b2, 'k'],
    [db2, 'k'],
  )
  return fit && isEvery(learningRate, (rate) => rate >= 0)
}

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'Two hidden neurons', vi: 'Hai nơ-ron ẩn' },
      inputs: inputsOf(small, smallGradients, 0.1),
    },
    {
      kind: 'visible',
      title: { en: 'The same with a larger step', vi: 'Vẫn mạng đó với bước lớn hơn' },
      inputs: inputsOf(small, smallGradients, 2),
    },
    {
      kind: 'hidden',
      title: { en: 'Three hidden neurons, two outputs', vi: 'Ba nơ-ron ẩn, hai đầu ra' },
      inputs: inputsOf(three, threeGradients, 0.05),
    },
    {
      kind: 'hidden',
      title: { en: 'A learning rate of 1', vi: 'Tốc độ học bằng 1' },
      inputs: inputsOf(three, threeGradients, 1),
    },
    {
      kind: 'edge',
      title: { en: 'A learning rate of 0', vi: 'Tốc độ học bằng 0' },
      inputs: inputsOf(small, smallGradients, 0),
    },
    {
      kind: 'edge',
      title: { en: 'All gradients 0', vi: 'Mọi gradient bằng 0' },
      inputs: inputsOf(
        small,
        {
          dW1: tensor([
            [0, 0],
            [0, 0],
          ]),
          db1: tensor([0, 0]),
          dW2: tensor([[0], [0]]),
          db2: tensor([0]),
        },
        0.3,
      ),
    },
    {
      kind: 'edge',
      title: { en: 'One neuron in each layer', vi: 'Mỗi lớp một nơ-ron' },
      inputs: inputsOf(
        { W1: tensor([[0.8]]), b1: tensor([-0.2]), W2: tensor([[1.6]]), b2: tensor([0]) },
        { dW1: tensor([[-0.4]]), db1: tensor([0.7]), dW2: tensor([[0.3]]), db2: tensor([-1.1]) },
        0.5,
      ),
    },
    {
      kind: 'edge',
      title: { en: 'Very large and very small gradients', vi: 'Gradient rất lớn và rất nhỏ' },
      inputs: inputsOf(
        { W1: tensor([[1, 2]]), b1: tensor([0, 0]), W2: tensor([[3], [4]]), b2: tensor([5]) },
        {
          dW1: tensor([[40000, -80000]]),
          db1: tensor([1e-8, 5000]),
          dW2: tensor([[-1e6], [1e-9]]),
          db2: tensor([-300]),
        },
        0.01,
      ),
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
