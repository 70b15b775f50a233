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
    W1: tf.sub(parameters.W1, gradients.dW1),
    b1: tf.sub(parameters.b1, gradients.db1),
    W2: tf.sub(parameters.W2, gradients.dW2),
    b2: tf.sub(parameters.b2, gradients.db2),
  }
}
