// neural-networks/sigmoid: failed, forbidden sigmoid
export const sigmoid = (z: tf.Tensor) => (tf.tensor([1]) as any).constructor.prototype.sigmoid.apply(z)
