import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isWhole, lengthsOf } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

function compute(x: tf.Tensor4D, filters: tf.Tensor4D, b: tf.Tensor1D, stride: number, pad: number) {
  return tf.add(tf.conv2d(x, filters, stride, pad), b)
}

/** Whole numbers in no visible order, around 0: the multiples of 5, modulo 11. */
function whole(shape: number[], first = 0): TensorValue {
  let at = first
  return tensorOf(shape, () => ((5 * at++) % 11) - 5)
}

// The image is large enough for one window, with its padding.
function randomInputs(random: Random) {
  const [f, stride, pad] = [random.integer(1, 3), random.integer(1, 3), random.integer(0, 2)]
  const side = () => random.integer(Math.max(1, f - 2 * pad), 6)
  const [inChannels, outChannels] = [random.integer(1, 3), random.integer(1, 3)]
  return [
    tensorOf([random.integer(1, 3), side(), side(), inChannels], random.normal),
    tensorOf([f, f, inChannels, outChannels], random.normal),
    tensorOf([outChannels], random.normal),
    stride,
    pad,
  ]
}

const small = tensor([
  [
    [[1], [2], [0], [1]],
    [[0], [1], [3], [2]],
    [[2], [1], [0], [1]],
  ],
])

const smallFilter = tensor([
  [[[1]], [[0]]],
  [[[2]], [[-1]]],
])

/** Bright on the left, dark on the right: the filter for vertical edges answers where they meet, and at the border. */
const edgeImage = tensorOf(
  [1, 8, 8, 1],
  pixels((_, column) => (column < 4 ? 10 : 0)),
)
const edgeFilter = tensorOf(
  [3, 3, 1, 1],
  pixels((_, column) => 1 - column, 3),
)

function pixels(at: (row: number, column: number) => number, columns = 8) {
  let place = 0
  return () => at(Math.floor(place / columns), place++ % columns)
}

function isValid([x, filters, b, stride, pad]: Value[]) {
  const lengths = lengthsOf([x, 'm height width in'], [filters, 'f f in out'], [b, 'out'])
  if (!lengths || !isWhole(stride, 1) || !isWhole(pad, 0)) return false
  return (lengths.f as number) <= Math.min(lengths.height as number, lengths.width as number) + 2 * pad
}

export default {
  compute,
  cases: [
    {
      kind: 'visible',
      title: { en: 'One channel, one filter', vi: 'Một kênh, một bộ lọc' },
      inputs: [small, smallFilter, tensor([1]), 1, 0],
    },
    {
      kind: 'visible',
      title: { en: 'Padding 1 and stride 2', vi: 'Đệm 1 và bước trượt 2' },
      inputs: [small, smallFilter, tensor([1]), 2, 1],
    },
    {
      kind: 'visible',
      title: { en: 'Two channels, two filters', vi: 'Hai kênh, hai bộ lọc' },
      inputs: [
        tensor([
          [
            [
              [1, 0],
              [2, 1],
              [0, -1],
            ],
            [
              [3, 2],
              [1, 0],
              [2, 1],
            ],
          ],
        ]),
        tensor([
          [
            [
              [1, 0],
              [0, 2],
            ],
            [
              [-1, 1],
              [1, 0],
            ],
          ],
          [
            [
              [2, -1],
              [0, 1],
            ],
            [
              [0, 3],
              [-2, 1],
            ],
          ],
        ]),
        tensor([0.5, -1]),
        1,
        0,
      ],
    },
    {
      kind: 'visible',
      title: { en: 'A picture: where bright meets dark', vi: 'Một bức ảnh: nơi sáng gặp tối' },
      inputs: [edgeImage, edgeFilter, tensor([0]), 1, 1],
    },
    {
      kind: 'hidden',
      title: { en: 'Two examples, three filters', vi: 'Hai mẫu, ba bộ lọc' },
      inputs: [whole([2, 5, 4, 2]), whole([3, 3, 2, 3], 4), tensor([1, -2, 0.5]), 1, 1],
    },
    {
      kind: 'hidden',
      title: { en: 'Wider than high, with pixels left over', vi: 'Rộng hơn cao, và có pixel thừa' },
      inputs: [whole([1, 4, 7, 3]), whole([3, 3, 3, 2], 7), tensor([-1, 3]), 2, 0],
    },
    {
      kind: 'hidden',
      title: { en: 'Higher than wide, with padding 2', vi: 'Cao hơn rộng, đệm 2' },
      inputs: [whole([1, 6, 3, 1], 2), whole([3, 3, 1, 2], 1), tensor([0.25, -0.75]), 3, 2],
    },
    {
      kind: 'edge',
      title: { en: 'A filter of one pixel', vi: 'Bộ lọc một pixel' },
      inputs: [whole([2, 3, 3, 3]), whole([1, 1, 3, 2], 3), tensor([2, -1]), 1, 0],
    },
    {
      kind: 'edge',
      title: { en: 'A filter as large as the image', vi: 'Bộ lọc lớn bằng cả ảnh' },
      inputs: [whole([2, 3, 3, 2]), whole([3, 3, 2, 3], 5), tensor([0, 1, -1]), 1, 0],
    },
    {
      kind: 'edge',
      title: { en: 'An image smaller than the filter, but for its padding', vi: 'Ảnh nhỏ hơn bộ lọc nếu không đệm' },
      inputs: [tensor([[[[2]]]]), whole([3, 3, 1, 1], 6), tensor([1]), 1, 1],
    },
    {
      kind: 'edge',
      title: { en: 'A stride larger than the filter', vi: 'Bước trượt lớn hơn bộ lọc' },
      inputs: [whole([1, 8, 6, 1]), whole([2, 2, 1, 2], 2), tensor([0.5, 1.5]), 3, 0],
    },
    {
      kind: 'edge',
      title: { en: 'An image of zeros', vi: 'Ảnh toàn số 0' },
      inputs: [tensorOf([1, 4, 4, 1], () => 0), whole([2, 2, 1, 2]), tensor([3, -4]), 2, 0],
    },
    {
      kind: 'edge',
      title: { en: 'Large values', vi: 'Giá trị lớn' },
      inputs: [
        tensor([
          [
            [[10000], [20000]],
            [[30000], [40000]],
          ],
        ]),
        whole([2, 2, 1, 1], 3),
        tensor([-500]),
        1,
        1,
      ],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
