// a: predictions [m, 1], y: labels [m, 1]. Returns the cost, one number.
export function binaryCrossEntropy(a: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  return tf.scalar(0)
}
