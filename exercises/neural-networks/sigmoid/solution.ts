// Written with e^-z in the denominator only. For z = 1000 it is 0, and the result 1; for z = -1000 it is Infinity, and
// one over Infinity is 0. The other form, e^z / (1 + e^z), is Infinity / Infinity = NaN for large z.
export function sigmoid(z: tf.Tensor): tf.Tensor {
  return tf.div(1, tf.add(1, tf.exp(tf.neg(z))))
}
