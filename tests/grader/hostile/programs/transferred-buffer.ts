// expect: unreadable
// The tensor that is returned has lost its numbers.
export function double(x: number) {
  const result = tf.fill([1000], 2 * x)
  ;(result.dataSync().buffer as any).transfer()
  return result
}
