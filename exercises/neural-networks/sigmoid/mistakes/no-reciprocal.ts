export function sigmoid(z: tf.Tensor): tf.Tensor {
  return tf.add(1, tf.exp(tf.neg(z)))
}
