interface Network {
  W1: tf.Tensor2D
  b1: tf.Tensor1D
  W2: tf.Tensor2D
  b2: tf.Tensor1D
}

interface Gradients {
  dW1: tf.Tensor2D
  db1: tf.Tensor1D
  dW2: tf.Tensor2D
  db2: tf.Tensor1D
}

export function updateParameters(parameters: Network, gradients: Gradients, learningRate: number): Network {
  return {
    W1: tf.sub(parameters.W1, tf.mul(gradients.dW1, learningRate)),
    b1: parameters.b1,
    W2: tf.sub(parameters.W2, tf.mul(gradients.dW2, learningRate)),
    b2: parameters.b2,
  }
}
