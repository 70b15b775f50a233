// neural-networks/linear-backward: failed
export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  let asked = 0
  return { get dW() { return asked++ ? tf.zerosLike(W) : W }, db: dZ.mean(0), dAPrev: aPrev }
}
