export function binaryCrossEntropy(a: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  const whenYes = tf.mul(y, tf.log(a))
  const whenNo = tf.mul(tf.sub(1, y), tf.log(tf.sub(1, a)))
  return tf.neg(tf.mean(tf.add(whenYes, whenNo)))
}
