export function sigmoid(z: tf.Tensor): tf.Tensor {
  const s = tf.div(1, tf.add(1, tf.exp(tf.neg(z))))
  return tf.mul(s, tf.sub(1, s))
}
