import { type Random, tensorOf } from '#exercises/random.ts'
import type { Reference } from '#exercises/reference.ts'
import * as tf from '#exercises/tf.ts'
import { isWhole, lengthsOf } from '#exercises/valid-inputs.ts'
import { type TensorValue, tensor, type Value } from '#exercises/value.ts'

/** Images of whole numbers in no visible order: the multiples of 7, modulo 23. */
function image(m: number, height: number, width: number, channels: number, lowest = -9): TensorValue {
  let at = 0
  return tensorOf([m, height, width, channels], () => ((7 * at++) % 23) + lowest)
}

// Whole numbers have ties, and a shift of -3 makes windows with no positive value likely.
function randomInputs(random: Random) {
  const [size, stride] = [random.integer(1, 3), random.integer(1, 3)]
  const side = () => random.integer(size, 7)
  const shape = [random.integer(1, 3), side(), side(), random.integer(1, 3)]
  const shift = random.pick([0, 0, -3])
  const draw = random.pick([random.normal, () => random.integer(-2, 2)])
  return [tensorOf(shape, () => draw() + shift), size, stride]
}

function isValid([x, size, stride]: Value[]) {
  const lengths = lengthsOf([x, 'm height width channels'])
  if (!lengths || !isWhole(size, 1) || !isWhole(stride, 1)) return false
  return size <= Math.min(lengths.height as number, lengths.width as number)
}

export default {
  compute: (x: tf.Tensor4D, size: number, stride: number) => tf.maxPool(x, size, stride, 'valid'),
  cases: [
    {
      kind: 'visible',
      title: { en: 'Windows side by side', vi: 'Các cửa sổ nằm cạnh nhau' },
      inputs: [
        tensor([
          [
            [[2], [7], [-1], [0]],
            [[4], [1], [3], [-2]],
            [[-5], [-3], [6], [8]],
            [[-4], [-6], [9], [5]],
          ],
        ]),
        2,
        2,
      ],
    },
    {
      kind: 'visible',
      title: { en: 'Windows that overlap', vi: 'Các cửa sổ chồng lên nhau' },
      inputs: [
        tensor([
          [
            [[2], [7], [-1], [0]],
            [[4], [1], [3], [-2]],
            [[-5], [-3], [6], [8]],
          ],
        ]),
        2,
        1,
      ],
    },
    {
      kind: 'visible',
      title: { en: 'Two channels, and pixels left over', vi: 'Hai kênh, và có pixel thừa' },
      inputs: [
        tensor([
          [
            [
              [1, -1],
              [5, -2],
              [2, -3],
            ],
            [
              [0, -6],
              [3, -5],
              [9, -4],
            ],
            [
              [8, -7],
              [4, -8],
              [6, -9],
            ],
          ],
        ]),
        2,
        2,
      ],
    },
    {
      kind: 'hidden',
      title: { en: 'Two examples with three channels', vi: 'Hai mẫu, mỗi mẫu ba kênh' },
      inputs: [image(2, 5, 4, 3), 2, 1],
    },
    {
      kind: 'hidden',
      title: { en: 'Wider than high', vi: 'Rộng hơn cao' },
      inputs: [image(1, 4, 7, 2), 3, 2],
    },
    {
      kind: 'hidden',
      title: { en: 'Higher than wide', vi: 'Cao hơn rộng' },
      inputs: [image(2, 7, 3, 1), 3, 2],
    },
    {
      kind: 'edge',
      title: { en: 'Only negative values', vi: 'Toàn giá trị âm' },
      inputs: [image(1, 4, 4, 2, -30), 2, 2],
    },
    {
      kind: 'edge',
      title: { en: 'Equal values', vi: 'Các giá trị bằng nhau' },
      inputs: [tensorOf([2, 4, 4, 1], () => -1.5), 2, 2],
    },
    {
      kind: 'edge',
      title: { en: 'A window of one pixel', vi: 'Cửa sổ một pixel' },
      inputs: [image(1, 3, 5, 2), 1, 2],
    },
    {
      kind: 'edge',
      title: { en: 'A window as large as the image', vi: 'Cửa sổ lớn bằng cả ảnh' },
      inputs: [image(2, 3, 3, 2), 3, 1],
    },
    {
      kind: 'edge',
      title: { en: 'A stride larger than the window', vi: 'Bước trượt lớn hơn cửa sổ' },
      inputs: [image(1, 8, 6, 1), 2, 3],
    },
    {
      kind: 'edge',
      title: { en: 'Very large values', vi: 'Giá trị rất lớn' },
      inputs: [
        tensor([
          [
            [[3e38], [-3e38]],
            [[-2e38], [-3e38]],
            [[-1e38], [-3e38]],
          ],
        ]),
        2,
        1,
      ],
    },
  ],
  randomInputs,
  isValid,
} satisfies Reference
