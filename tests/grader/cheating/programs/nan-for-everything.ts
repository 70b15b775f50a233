// neural-networks/sigmoid: failed, not-finite
export const sigmoid = (z: tf.Tensor) => tf.fill(z.shape, Number.NaN)
