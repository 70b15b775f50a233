interface Network {
  W1: tf.Tensor2D
  b1: tf.Tensor1D
  W2: tf.Tensor2D
  b2: tf.Tensor1D
}

interface Cache {
  A1: tf.Tensor2D
  A2: tf.Tensor2D
}

// x: [m, n_x], y: [m, 1]; A1: [m, n_h] and A2: [m, 1] are what the forward pass gave.
// Returns dW1, db1, dW2, db2, each with the shape of its parameter.
export function twoLayerBackward(x: tf.Tensor2D, y: tf.Tensor2D, parameters: Network, cache: Cache) {
  const { W1, b1, W2, b2 } = parameters
  return { dW1: tf.zerosLike(W1), db1: tf.zerosLike(b1), dW2: tf.zerosLike(W2), db2: tf.zerosLike(b2) }
}
