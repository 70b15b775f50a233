export function softmax(z: tf.Tensor2D): tf.Tensor2D {
  // With the row's own maximum taken off, the largest exponent of each row is 0: nothing overflows, and no sum is 0.
  const e = tf.exp(tf.sub(z, tf.max(z, 1, true)))
  // keepDims: the sums are [m, 1], and [m, n] / [m, 1] divides each row by its own sum.
  return tf.div(e, tf.sum(e, 1, true))
}
