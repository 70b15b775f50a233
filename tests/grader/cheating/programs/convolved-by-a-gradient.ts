// convolutional-networks/conv2d-forward: failed, forbidden conv2dTranspose
export function conv2dForward(x: tf.Tensor4D, filters: tf.Tensor4D, b: tf.Tensor1D, stride: number, pad: number) {
  const shape: any = [x.shape[0], x.shape[1] + 2 * pad, x.shape[2] + 2 * pad, x.shape[3]]
  const out = (size: number) => Math.floor((size - filters.shape[0]) / stride) + 1
  const start: any = tf.zeros([shape[0], out(shape[1]), out(shape[2]), filters.shape[3]])
  const transpose = (y: any) => tf.conv2dTranspose(y, filters, shape, stride, 'valid')
  return tf.grad(transpose)(start, tf.pad(x, [[0, 0], [pad, pad], [pad, pad], [0, 0]])).add(b)
}
