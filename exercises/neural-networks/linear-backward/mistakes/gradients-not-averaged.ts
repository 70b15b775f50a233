export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const dW = tf.matMul(tf.transpose(aPrev), dZ)
  const db = tf.sum(dZ, 0)
  const dAPrev = tf.matMul(dZ, tf.transpose(W))
  return { dW, db, dAPrev }
}
