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
  const { Wf, bf, Wi, bi, Wc, bc, Wo, bo } = parameters
  const joined = tf.concat([hPrev, x], 1)
  const f = tf.sigmoid(tf.add(tf.matMul(joined, Wf), bf))
  const i = tf.sigmoid(tf.add(tf.matMul(joined, Wi), bi))
  const candidate = tf.add(tf.matMul(joined, Wc), bc)
  const o = tf.sigmoid(tf.add(tf.matMul(joined, Wo), bo))
  const c = tf.add(tf.mul(f, cPrev), tf.mul(i, candidate))
  const h = tf.mul(o, tf.tanh(c))
  return { h, c }
}
