export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const m = dZ.shape[0]
  const dW = tf.div(tf.matMul(tf.transpose(aPrev), dZ), m)
  const db = tf.mean(dZ, 0)
  const dAPrev = tf.mul(dZ, tf.transpose(W))
  return { dW, db, dAPrev }
}
