// X: [m, n], y: [m, 1], w: [n, 1], b: a number. Returns cost (one number), dw [n, 1] and db (one number).
export function logisticPropagate(X: tf.Tensor2D, y: tf.Tensor2D, w: tf.Tensor2D, b: number) {
  return { cost: tf.scalar(0), dw: tf.zerosLike(w), db: tf.scalar(0) }
}
