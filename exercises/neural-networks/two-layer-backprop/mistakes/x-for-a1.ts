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

export function twoLayerBackward(x: tf.Tensor2D, y: tf.Tensor2D, parameters: Network, cache: Cache) {
  const { W2 } = parameters
  const { A1, A2 } = cache
  const [m] = x.shape
  const dZ2: tf.Tensor2D = tf.sub(A2, y)
  const dW2 = tf.div(tf.matMul(tf.transpose(x), dZ2), m)
  const db2 = tf.div(tf.sum(dZ2, 0), m)
  const dA1 = tf.matMul(dZ2, tf.transpose(W2))
  const dZ1: tf.Tensor2D = tf.mul(dA1, tf.sub(1, tf.square(A1)))
  const dW1 = tf.div(tf.matMul(tf.transpose(x), dZ1), m)
  const db1 = tf.div(tf.sum(dZ1, 0), m)
  return { dW1, db1, dW2, db2 }
}
