interface Gates {
  Wf: tf.Tensor2D
  bf: tf.Tensor1D
  Wi: tf.Tensor2D
  bi: tf.Tensor1D
  Wc: tf.Tensor2D
  bc: tf.Tensor1D
  Wo: tf.Tensor2D
  bo: tf.Tensor1D
}

export function lstmCell(x: tf.Tensor2D, hPrev: tf.Tensor2D, cPrev: tf.Tensor2D, parameters: Gates) {
  const { Wf, Wi, Wc, Wo } = parameters
  const joined = tf.concat([hPrev, x], 1)
  const f = tf.sigmoid(tf.matMul(joined, Wf))
  const i = tf.sigmoid(tf.matMul(joined, Wi))
  const candidate = tf.tanh(tf.matMul(joined, Wc))
  const o = tf.sigmoid(tf.matMul(joined, Wo))
  const c = tf.add(tf.mul(f, cPrev), tf.mul(i, candidate))
  const h = tf.mul(o, tf.tanh(c))
  return { h, c }
}
