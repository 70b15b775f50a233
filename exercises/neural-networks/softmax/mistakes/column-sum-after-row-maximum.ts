export function softmax(z: tf.Tensor2D): tf.Tensor2D {
  const e = tf.exp(tf.sub(z, tf.max(z, 1, true)))
  return tf.div(e, tf.sum(e, 0, true))
}
