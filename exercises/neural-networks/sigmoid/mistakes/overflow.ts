export function sigmoid(z: tf.Tensor): tf.Tensor {
  const e = tf.exp(z)
  return tf.div(e, tf.add(1, e))
}
