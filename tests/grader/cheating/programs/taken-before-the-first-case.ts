// neural-networks/sigmoid: failed, forbidden sigmoid
const { sigmoid: original } = tf
export const sigmoid = (z: tf.Tensor) => original(z)
