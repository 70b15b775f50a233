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

// Each parameter has the shape of its gradient. Returns new parameters, one step of gradient descent further.
export function updateParameters(parameters: Network, gradients: Gradients, learningRate: number): Network {
  return { ...parameters }
}
