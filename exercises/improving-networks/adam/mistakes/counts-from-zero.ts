interface Options {
  learningRate: number
  beta1: number
  beta2: number
  epsilon: number
}

export function adamStep(w: tf.Tensor, dw: tf.Tensor, v: tf.Tensor, s: tf.Tensor, t: number, options: Options) {
  const { learningRate, beta1, beta2, epsilon } = options
  const vNew = tf.add(tf.mul(v, beta1), tf.mul(dw, 1 - beta1))
  const sNew = tf.add(tf.mul(s, beta2), tf.mul(tf.square(dw), 1 - beta2))
  const vHat = tf.div(vNew, 1 - beta1 ** (t - 1))
  const sHat = tf.div(sNew, 1 - beta2 ** (t - 1))
  const step = tf.div(vHat, tf.add(tf.sqrt(sHat), epsilon))
  return { w: tf.sub(w, tf.mul(learningRate, step)), v: vNew, s: sNew }
}
