export function linearForward(aPrev: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor {
  return tf.add(tf.mul(aPrev, W), b)
}
