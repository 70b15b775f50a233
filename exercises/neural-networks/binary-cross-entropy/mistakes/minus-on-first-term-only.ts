export function binaryCrossEntropy(a: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  const p = tf.clipByValue(a, 1e-5, 1 - 1e-5)
  const whenYes = tf.mul(y, tf.log(p))
  const whenNo = tf.mul(tf.sub(1, y), tf.log(tf.sub(1, p)))
  return tf.mean(tf.add(tf.neg(whenYes), whenNo))
}
