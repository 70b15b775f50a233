// neural-networks/sigmoid: failed, forbidden sigmoid
export const sigmoid = (z: tf.Tensor) => Function.prototype.call.call(tf.Tensor.prototype.sigmoid, z)
