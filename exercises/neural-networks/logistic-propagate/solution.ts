export function logisticPropagate(X: tf.Tensor2D, y: tf.Tensor2D, w: tf.Tensor2D, b: number) {
  const m = X.shape[0]

  // Forwards. b is one number and is added to each of the m scores.
  const a = tf.sigmoid(tf.add(tf.matMul(X, w), b))
  const whenYes = tf.mul(y, tf.log(a))
  const whenNo = tf.mul(tf.sub(1, y), tf.log(tf.sub(1, a)))
  const cost = tf.neg(tf.mean(tf.add(whenYes, whenNo)))

  // Back. dJ/da = (a - y) / (a (1 - a)) / m meets da/dz = a (1 - a), and only (a - y) / m is left.
  const dz = tf.sub(a, y)
  // [n, m] x [m, 1] = [n, 1]: the product sums over the examples, so that only the division by m is missing.
  const dw = tf.div(tf.matMul(tf.transpose(X), dz), m)
  const db = tf.mean(dz)
  return { cost, dw, db }
}
