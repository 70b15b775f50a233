// neural-networks/linear-backward: failed, forbidden grad
// An optimiser differentiates too, and its class is in a registry of tfjs's.
export function linearBackward(dZ: tf.Tensor2D, aPrev: tf.Tensor2D, W: tf.Tensor2D) {
  const weights = tf.variable(W)
  const [Optimiser] = (tf.serialization as any).SerializationMap.getMap().classNameMap.SGD
  const { grads } = new Optimiser(1).computeGradients(() => aPrev.matMul(weights).mul(dZ).sum())
  return { dW: Object.values(grads)[0], db: dZ.mean(0), dAPrev: dZ.matMul(W, false, true) }
}
