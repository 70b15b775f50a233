export function maxPool(x: tf.Tensor4D, size: number, stride: number): tf.Tensor4D {
  const [m, height, width, channels] = x.shape
  const outHeight = Math.floor((height - size) / stride) + 1
  const outWidth = Math.floor((width - size) / stride) + 1
  const output = tf.buffer([m, outHeight, outWidth, channels])
  const pixels = x.bufferSync()
  for (let k = 0; k < m; k++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        for (let c = 0; c < channels; c++) {
          let largest = 0
          for (let p = 0; p < size; p++) {
            for (let q = 0; q < size; q++) {
              largest = Math.max(largest, pixels.get(k, i * stride + p, j * stride + q, c))
            }
          }
          output.set(largest, k, i, j, c)
        }
      }
    }
  }
  return output.toTensor() as tf.Tensor4D
}
