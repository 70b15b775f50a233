export function conv2dForward(
  x: tf.Tensor4D,
  filters: tf.Tensor4D,
  b: tf.Tensor1D,
  stride: number,
  pad: number,
): tf.Tensor4D {
  const [f, , inChannels, outChannels] = filters.shape
  const padded = tf.pad(x, [
    [0, 0],
    [pad, pad],
    [pad, pad],
    [0, 0],
  ])
  const [m, height, width] = padded.shape
  const outHeight = height - f + 1
  const outWidth = width - f + 1
  const columns = tf.reshape(filters, [f * f * inChannels, outChannels])
  const rows: tf.Tensor[] = []
  for (let i = 0; i < outHeight; i++) {
    const row: tf.Tensor[] = []
    for (let j = 0; j < outWidth; j++) {
      const window = tf.slice(padded, [0, i, j, 0], [m, f, f, inChannels])
      row.push(tf.matMul(tf.reshape(window, [m, f * f * inChannels]), columns))
    }
    rows.push(tf.stack(row, 1))
  }
  return tf.add(tf.stack(rows, 1), b)
}
