export function scaleTensor(x: tf.Tensor, factor: number): tf.Tensor {
  return tf.div(x, factor)
}
