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

// x: [m, n_x]; hPrev, cPrev: [m, n_h]; weights for [h, x], [n_h + n_x, n_h]; biases [n_h].
// Returns the new states, h and c, both [m, n_h].
export function lstmCell(x: tf.Tensor2D, hPrev: tf.Tensor2D, cPrev: tf.Tensor2D, parameters: Gates) {
  return { h: hPrev, c: cPrev }
}
