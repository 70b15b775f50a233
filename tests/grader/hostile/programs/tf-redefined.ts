// expect: returned
// Neither the namespace nor what is in it can be changed, and a tf of one's own is only the learner's.
const attempts = [
  () => { (tf as any).tensor = () => 'forged' },
  () => Object.defineProperty(tf, 'add', { value: () => 'forged' }),
  () => { (tf.losses as any).logLoss = () => 'forged' },
  () => Object.setPrototypeOf(tf, { sigmoid: () => 'forged' }),
  () => { (tf.util as any).assert = () => 'forged' },
]
const worked = attempts.filter((attempt) => {
  try {
    attempt()
    return true
  } catch {
    return false
  }
})
export function double(x: number) {
  const value = tf.add(x, x).dataSync()[0]
  ;(globalThis as any).tf = { Tensor: class {}, tensor: () => 'forged' }
  return worked.length > 0 ? `${worked.length} worked` : value
}
