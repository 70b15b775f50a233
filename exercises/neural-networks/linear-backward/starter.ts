// dZ: [m, n], aPrev: [m, nPrev], W: [nPrev, n]. Returns dW [nPrev, n], db [n] and dAPrev [m, nPrev].
export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  return { dW: tf.zerosLike(W), db: tf.zeros([W.shape[1]]), dAPrev: tf.zerosLike(aPrev) }
}
