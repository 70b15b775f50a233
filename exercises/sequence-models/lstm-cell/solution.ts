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
  // h first: the first n_h rows of the weights belong to it.
  const joined = tf.concat([hPrev, x], 1)
  // A gate is a share from 0 (shut) to 1 (open) for each unit; the candidate, from -1 to 1, may add or take away.
  const f = tf.sigmoid(tf.add(tf.matMul(joined, Wf), bf))
  const i = tf.sigmoid(tf.add(tf.matMul(joined, Wi), bi))
  const candidate = tf.tanh(tf.add(tf.matMul(joined, Wc), bc))
  const o = tf.sigmoid(tf.add(tf.matMul(joined, Wo), bo))
  // Keep some of the old, let in some of the new: nothing but a product and a sum, so the memory can last.
  const c = tf.add(tf.mul(f, cPrev), tf.mul(i, candidate))
  const h = tf.mul(o, tf.tanh(c))
  return { h, c }
}
