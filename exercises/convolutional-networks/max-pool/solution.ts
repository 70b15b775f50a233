export function maxPool(x: tf.Tensor4D, size: number, stride: number): tf.Tensor4D {
  const [m, height, width, channels] = x.shape
  // Only whole windows count: what is left over at the bottom and on the right is dropped.
  const outHeight = Math.floor((height - size) / stride) + 1
  const outWidth = Math.floor((width - size) / stride) + 1
  const rows: tf.Tensor[] = []
  for (let i = 0; i < outHeight; i++) {
    const row: tf.Tensor[] = []
    for (let j = 0; j < outWidth; j++) {
      // One window, for all examples and all channels at once.
      const window = tf.slice(x, [0, i * stride, j * stride, 0], [m, size, size, channels])
      // Over height and width; examples and channels stay apart: [m, channels].
      row.push(tf.max(window, [1, 2]))
    }
    // [m, outWidth, channels]: the columns become axis 1, and in the last line the rows push them on to axis 2.
    rows.push(tf.stack(row, 1))
  }
  return tf.stack(rows, 1) as tf.Tensor4D
}
