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
  parameters.W1 = tf.sub(parameters.W1, tf.mul(gradients.dW1, learningRate))
  parameters.b1 = tf.sub(parameters.b1, tf.mul(gradients.db1, learningRate))
  parameters.W2 = tf.sub(parameters.W2, tf.mul(gradients.dW2, learningRate))
  parameters.b2 = tf.sub(parameters.b2, tf.mul(gradients.db2, learningRate))
  return parameters
}
