export function conv2dForward(
  x: tf.Tensor4D,
  filters: tf.Tensor4D,
  b: tf.Tensor1D,
  stride: number,
  pad: number,
): tf.Tensor4D {
  const [f, , inChannels, outChannels] = filters.shape
  // Only height and width get zeros around them. From here on the padded image is the image.
  const padded = tf.pad(x, [
    [0, 0],
    [pad, pad],
    [pad, pad],
    [0, 0],
  ])
  const [m, height, width] = padded.shape
  const outHeight = Math.floor((height - f) / stride) + 1
  const outWidth = Math.floor((width - f) / stride) + 1
  // Each filter becomes a column. A window has its axes in the same order, so that equal places meet in the product.
  const columns = tf.reshape(filters, [f * f * inChannels, outChannels])
  const rows: tf.Tensor[] = []
  for (let i = 0; i < outHeight; i++) {
    const row: tf.Tensor[] = []
    for (let j = 0; j < outWidth; j++) {
      const window = tf.slice(padded, [0, i * stride, j * stride, 0], [m, f, f, inChannels])
      // One matrix product is the sum over height, width and channels, for all examples and all filters: [m, outChannels].
      row.push(tf.matMul(tf.reshape(window, [m, f * f * inChannels]), columns))
    }
    rows.push(tf.stack(row, 1))
  }
  // [m, outHeight, outWidth, outChannels] + [outChannels]: each filter has its own bias, added once.
  return tf.add(tf.stack(rows, 1), b)
}
