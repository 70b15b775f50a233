// neural-networks/sigmoid: failed, forbidden sigmoid
export const sigmoid = (z: tf.Tensor) => (tf as any)[['sig', 'moid'].join('')](z)
