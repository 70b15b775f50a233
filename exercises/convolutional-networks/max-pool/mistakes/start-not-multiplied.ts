export function maxPool(x: tf.Tensor4D, size: number, stride: number): tf.Tensor4D {
  const [m, height, width, channels] = x.shape
  const outHeight = Math.floor((height - size) / stride) + 1
  const outWidth = Math.floor((width - size) / stride) + 1
  const rows: tf.Tensor[] = []
  for (let i = 0; i < outHeight; i++) {
    const row: tf.Tensor[] = []
    for (let j = 0; j < outWidth; j++) {
      const window = tf.slice(x, [0, i, j, 0], [m, size, size, channels])
      row.push(tf.max(window, [1, 2]))
    }
    rows.push(tf.stack(row, 1))
  }
  return tf.stack(rows, 1) as tf.Tensor4D
}
