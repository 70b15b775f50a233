export function logisticPropagate(X: tf.Tensor2D, y: tf.Tensor2D, w: tf.Tensor2D, b: number) {
  const m = X.shape[0]
  const a = tf.sigmoid(tf.add(tf.matMul(X, w), b))
  const losses = tf.neg(tf.add(tf.mul(y, tf.log(a)), tf.mul(tf.sub(1, y), tf.log(tf.sub(1, a)))))
  const dz = tf.sub(y, a)
  const dw = tf.div(tf.matMul(tf.transpose(X), dz), m)
  return { cost: tf.mean(losses), dw, db: tf.mean(dz) }
}
