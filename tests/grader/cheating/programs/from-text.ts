// neural-networks/sigmoid: failed, forbidden sigmoid
export const sigmoid = (z: tf.Tensor) => (0, eval)('tf.sigmoid')(z)
