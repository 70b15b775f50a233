export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const m = dZ.shape[0]
  const dW = tf.div(tf.matMul(dZ, tf.transpose(aPrev)), m)
  const db = tf.div(tf.sum(dZ, 1), m)
  const dAPrev = tf.matMul(tf.transpose(W), dZ)
  return { dW, db, dAPrev }
}
