// z: scores, any shape. Returns the sigmoid of each element, same shape.
export function sigmoid(z: tf.Tensor): tf.Tensor {
  return z
}
