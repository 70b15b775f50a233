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
  const step = <Parameter extends tf.Tensor>(parameter: Parameter, gradient: Parameter): Parameter =>
    tf.mul(gradient, -learningRate)
  return {
    W1: step(parameters.W1, gradients.dW1),
    b1: step(parameters.b1, gradients.db1),
    W2: step(parameters.W2, gradients.dW2),
    b2: step(parameters.b2, gradients.db2),
  }
}
