// neural-networks/sigmoid: failed, forbidden sigmoid
export const sigmoid = (z: tf.Tensor) => z.sigmoid()
