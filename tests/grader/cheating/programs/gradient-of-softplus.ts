// neural-networks/sigmoid: failed, forbidden softplus
export const sigmoid = (z: tf.Tensor) => tf.grad((x) => tf.softplus(x))(z)
