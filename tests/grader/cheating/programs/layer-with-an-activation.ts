// neural-networks/sigmoid: failed, runtime-error tf.layers is not available here
export const sigmoid = (z: tf.Tensor) => (tf as any).layers.activation({ activation: 'sigmoid' }).apply(z)
