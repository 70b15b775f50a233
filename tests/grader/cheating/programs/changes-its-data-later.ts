// neural-networks/sigmoid: failed
export function sigmoid(z: tf.Tensor) {
  const result = tf.zeros(z.shape)
  const data = result.dataSync()
  const inputs = z.dataSync()
  Promise.resolve().then(() => {
    for (let at = 0; at < data.length; at++) data[at] = 1 / (1 + Math.exp(-inputs[at]!))
  })
  return result
}
