export function binaryCrossEntropy(a: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  const p = tf.clipByValue(a, 1e-5, 1 - 1e-5)
  return tf.neg(tf.mean(tf.mul(y, tf.log(p))))
}
