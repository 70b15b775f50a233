// x: images [m, height, width, channels]. Returns [m, outHeight, outWidth, channels].
export function maxPool(x: tf.Tensor4D, size: number, stride: number): tf.Tensor4D {
  return x
}
