export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const m = dZ.shape[0]
  // [nPrev, m] x [m, n]: the product sums over the examples, and the division makes it the mean.
  const dW = tf.div(tf.matMul(tf.transpose(aPrev), dZ), m)
  // b_j is added to z_ij for every example i, so its gradient is the mean down column j.
  const db = tf.mean(dZ, 0)
  // [m, n] x [n, nPrev]: each input reaches the loss through all n neurons. Every example keeps a row of its own.
  const dAPrev = tf.matMul(dZ, tf.transpose(W))
  return { dW, db, dAPrev }
}
