export function linearForward(aPrev: tf.Tensor2D, W: tf.Tensor2D, b: tf.Tensor1D): tf.Tensor2D {
  // [m, nPrev] x [nPrev, n] = [m, n]; b, [n], is repeated for each of the m rows by broadcasting.
  return tf.add(tf.matMul(aPrev, W), b)
}
