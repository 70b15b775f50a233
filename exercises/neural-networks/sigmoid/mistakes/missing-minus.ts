export function sigmoid(z: tf.Tensor): tf.Tensor {
  return tf.div(1, tf.add(1, tf.exp(z)))
}
