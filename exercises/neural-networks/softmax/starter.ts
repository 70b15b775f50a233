// z: scores [m, n], one example a row. Returns probabilities [m, n], each row with the sum 1.
export function softmax(z: tf.Tensor2D): tf.Tensor2D {
  return z
}
