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
  const outHeight = Math.floor((height - f) / stride) + 1
  const outWidth = Math.floor((width - f) / stride) + 1
  const columns = tf.transpose(tf.reshape(filters, [outChannels, f * f * inChannels]))
  const rows: tf.Tensor[] = []
  for (let i = 0; i < outHeight; i++) {
    const row: tf.Tensor[] = []
    for (let j = 0; j < outWidth; j++) {
      const window = tf.slice(padded, [0, i * stride, j * stride, 0], [m, f, f, inChannels])
      row.push(tf.matMul(tf.reshape(window, [m, f * f * inChannels]), columns))
    }
    rows.push(tf.stack(row, 1))
  }
  return tf.add(tf.stack(rows, 1), b)
}
