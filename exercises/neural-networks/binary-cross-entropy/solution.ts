export function binaryCrossEntropy(a: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  // Both ends: log(p) needs p > 0, and log(1 - p) needs p < 1.
  const p = tf.clipByValue(a, 1e-5, 1 - 1e-5)
  // y and 1 - y are a switch: for each example exactly one of the two terms is not zero.
  const whenYes = tf.mul(y, tf.log(p))
  const whenNo = tf.mul(tf.sub(1, y), tf.log(tf.sub(1, p)))
  return tf.neg(tf.mean(tf.add(whenYes, whenNo)))
}
