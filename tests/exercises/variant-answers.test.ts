// The answers again, by another way than the formula: counted, simulated, or asked of the library that they are about.

import { describe, expect, test } from 'vitest'
import * as convolutional from '#exercises/convolutional-networks/variants.ts'
import * as improving from '#exercises/improving-networks/variants.ts'
import * as strategy from '#exercises/ml-strategy/variants.ts'
import * as neural from '#exercises/neural-networks/variants.ts'
import { randomFrom } from '#exercises/random.ts'
import * as sequence from '#exercises/sequence-models/variants.ts'
import * as tf from '#exercises/tf.ts'
import type { Variant } from '#exercises/variant.ts'

function agrees(variant: Variant, compute: (values: Record<string, number>) => number, draws = 200, digits = 5) {
  for (let seed = 0; seed < draws; seed++) {
    const { values, answer } = variant(randomFrom(seed))
    expect(answer, JSON.stringify(values)).toBeCloseTo(compute(values as Record<string, number>), digits)
  }
}

/** The derivative of a function of one tensor at a number, by tfjs. */
const slope = (f: (x: tf.Tensor) => tf.Tensor, x: number) => tf.grad(f)(tf.scalar(x)).dataSync()[0] as number
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

function parametersOf(layers: tf.layers.Layer[], inputShape: number[]): number {
  const input = tf.input({ shape: inputShape })
  const output = layers.reduce((x, layer) => layer.apply(x) as tf.SymbolicTensor, input)
  return tf.model({ inputs: input, outputs: output }).countParams()
}

/** How many places a window of the given length has on a line, trying them all. */
const places = (line: number, window: number, step: number) =>
  Array.from({ length: line }, (_, at) => at).filter((at) => at % step === 0 && at + window <= line).length

describe('neural networks', () => {
  test('neuronOutput is a dot product and a bias', () => {
    agrees(
      neural.neuronOutput,
      ({ w1 = 0, w2 = 0, x1 = 0, x2 = 0, b = 0 }) =>
        tf
          .tensor([[x1, x2]])
          .matMul(tf.tensor([[w1], [w2]]))
          .add(b)
          .dataSync()[0] as number,
    )
  })

  test('denseParameters is what a dense layer counts', () => {
    agrees(
      neural.denseParameters,
      ({ inputs = 0, units = 0 }) => parametersOf([tf.layers.dense({ units })], [inputs]),
      20,
    )
  })

  test('sigmoidDerivative is the slope of the sigmoid', () => {
    agrees(neural.sigmoidDerivative, ({ a = 0 }) => slope((z) => z.sigmoid(), Math.log(a / (1 - a))), 30)
  })

  test('columnMinusRow is what broadcasting makes', () => {
    agrees(neural.columnMinusRow, ({ m = 0 }) => tf.zeros([m, 1]).sub(tf.zeros([m])).size, 50)
  })

  test('logisticGradient is the slope of the mean cross-entropy', () => {
    agrees(
      neural.logisticGradient,
      ({ x1 = 0, x2 = 0, a1 = 0, a2 = 0 }) => {
        // Offsets chosen so that the sigmoids give a1 and a2 at w = 0.
        const cost = (w: number) => {
          const a = (x: number, at: number) => 1 / (1 + Math.exp(-(w * x + Math.log(at / (1 - at)))))
          return -(Math.log(a(x1, a1)) + Math.log(1 - a(x2, a2))) / 2
        }
        return (cost(1e-5) - cost(-1e-5)) / 2e-5
      },
      200,
      4,
    )
  })

  test('uniformCrossEntropy is what a softmax of equal logits costs', () => {
    agrees(neural.uniformCrossEntropy, ({ k = 0 }) => -Math.log(tf.softmax(tf.zeros([k])).dataSync()[0] as number), 30)
  })

  test('graphDerivative is a difference quotient', () => {
    agrees(neural.graphDerivative, ({ k = 0, a = 0, b = 0, c = 0 }) => k * (a + (b + 1) * c) - k * (a + b * c))
  })

  test('descentStep is what an optimiser does', () => {
    agrees(
      neural.descentStep,
      ({ w = 0, g = 0, alpha = 0 }) => {
        const variable = tf.variable(tf.scalar(w))
        tf.train.sgd(alpha).minimize(() => variable.mul(g).asScalar())
        return variable.dataSync()[0] as number
      },
      30,
    )
  })

  test('tinyForward is what two layers give', () => {
    agrees(
      neural.tinyForward,
      ({ x = 0, w1 = 0, b1 = 0, w2 = 0, b2 = 0 }) =>
        tf.scalar(x).mul(w1).add(b1).relu().mul(w2).add(b2).dataSync()[0] as number,
    )
  })

  test('reluBackward is the slope of g relu(z)', () => {
    agrees(neural.reluBackward, ({ z = 0, g = 0 }) => slope((at) => at.relu().mul(g), z), 60)
  })

  test('networkParameters is what three dense layers count', () => {
    agrees(
      neural.networkParameters,
      ({ n0 = 0, n1 = 0, n2 = 0, n3 = 0 }) =>
        parametersOf(
          [n1, n2, n3].map((units) => tf.layers.dense({ units })),
          [n0],
        ),
      20,
    )
  })
})

describe('improving networks', () => {
  test('invertedDropout keeps the expected value', () => {
    agrees(improving.invertedDropout, ({ a = 0, drop = 0 }) => a / (1 - drop / 100))
  })

  test('heDeviation squared, times half the inputs, is 1', () => {
    for (let seed = 0; seed < 50; seed++) {
      const { values, answer } = improving.heDeviation(randomFrom(seed))
      expect((answer ** 2 * (values.n as number)) / 2).toBeCloseTo(1, 10)
    }
  })

  test('batchesPerEpoch counts the cuts', () => {
    agrees(improving.batchesPerEpoch, ({ m = 0, size = 0 }) => places(m, 1, size))
  })

  test('averageWindow is the sum of the weights over the newest one', () => {
    agrees(improving.averageWindow, ({ beta = 0 }) => sum(Array.from({ length: 20_000 }, (_, t) => beta ** t)), 30)
  })

  test('biasCorrection gives the constant that the average was of', () => {
    agrees(improving.biasCorrection, ({ t = 0, v = 0 }) => v / (1 - 0.9 ** t), 200, 6)
  })
})

describe('strategy', () => {
  test('f1Score is the harmonic mean', () => {
    agrees(strategy.f1Score, ({ precision = 0, recall = 0 }) => 2 / (1 / precision + 1 / recall))
  })

  test('errorCeiling counts what is left of ten thousand', () => {
    agrees(strategy.errorCeiling, ({ error = 0, share = 0 }) => {
      const wrong = error * 100
      return (wrong - Math.round((wrong * share) / 100)) / 100
    })
  })

  test('avoidableBias and variance lead from human to dev error', () => {
    agrees(strategy.avoidableBias, ({ human = 0, dev = 0, variance = 0 }) => dev - variance - human)
  })

  test('devSetSize is what training and test set leave', () => {
    agrees(strategy.devSetSize, ({ m = 0, train = 0, test: held = 0 }) => m - (m * train) / 100 - (m * held) / 100)
  })
})

describe('convolutional networks', () => {
  test('convolutionOutput counts the places of the kernel', () => {
    agrees(convolutional.convolutionOutput, ({ n = 0, f = 0, p = 0, s = 0 }) => places(n + 2 * p, f, s), 500)
  })

  test('convolutionParameters is what a convolution layer counts', () => {
    agrees(
      convolutional.convolutionParameters,
      ({ f = 0, channels = 0, filters = 0 }) =>
        parametersOf([tf.layers.conv2d({ filters, kernelSize: f })], [8, 8, channels]),
      30,
    )
  })

  test('flattenedFeatures is what the model puts out', () => {
    agrees(
      convolutional.flattenedFeatures,
      ({ n = 0, filters = 0 }) => {
        const layers = [32, filters].flatMap((count) => [
          tf.layers.conv2d({ filters: count, kernelSize: 3 }),
          tf.layers.maxPooling2d({ poolSize: 2 }),
        ])
        const model = tf.sequential({
          layers: [tf.layers.inputLayer({ inputShape: [n, n, 1] }), ...layers, tf.layers.flatten()],
        })
        return model.outputShape[1] as number
      },
      20,
    )
  })

  test('overlap counts the cells of a grid', () => {
    agrees(convolutional.overlap, ({ n = 0, d = 0 }) => {
      const columns = Array.from({ length: n + d }, (_, x) => [x < n, x >= d])
      const both = columns.filter(([one, other]) => one && other).length
      return both / columns.length
    })
  })
})

describe('sequence models', () => {
  test('rnnParameters is what a simple RNN layer counts', () => {
    agrees(
      sequence.rnnParameters,
      ({ units = 0, features = 0 }) =>
        parametersOf([tf.layers.simpleRNN({ units, recurrentInitializer: 'zeros' })], [5, features]),
      10,
    )
  })

  test('lstmParameters is what an LSTM layer counts', () => {
    agrees(
      sequence.lstmParameters,
      ({ units = 0, features = 0 }) =>
        parametersOf([tf.layers.lstm({ units, recurrentInitializer: 'zeros' })], [5, features]),
      10,
    )
  })

  test('beamCandidates is the size of a table of scores', () => {
    agrees(sequence.beamCandidates, ({ width = 0, words = 0 }) => tf.zeros([width, words]).size, 20)
  })

  test('attentionScores is the size of the products of queries and keys', () => {
    agrees(
      sequence.attentionScores,
      ({ length = 0, heads = 0 }) =>
        tf.matMul(tf.zeros([heads, length, 4]), tf.zeros([heads, length, 4]), false, true).size,
      30,
    )
  })

  test('repeatedFactor is the slope through the recurrence', () => {
    agrees(sequence.repeatedFactor, ({ w = 0, t = 0 }) => {
      let [h, moved] = [0, 1]
      for (let step = 0; step < t; step++) [h, moved] = [w * h + 3, w * moved + 3]
      return moved - h
    })
  })
})
