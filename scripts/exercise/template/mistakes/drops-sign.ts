export function scaleTensor(x: tf.Tensor, factor: number): tf.Tensor {
  return tf.mul(x, Math.abs(factor))
}
