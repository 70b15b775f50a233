export function sigmoid(z: tf.Tensor): tf.Tensor {
  return tf.div(1, tf.sub(1, tf.exp(z)))
}
