// convolutional-networks/max-pool: failed, forbidden dilation2d
export const maxPool = (x: tf.Tensor4D, size: number, stride: number) =>
  tf.dilation2d(x, tf.zeros([size, size, x.shape[3]]) as tf.Tensor3D, stride, 'valid')
