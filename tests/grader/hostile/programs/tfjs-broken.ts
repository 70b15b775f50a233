// expect: returned
for (const name of Object.getOwnPropertyNames(tf.Tensor.prototype))
  try {
    Object.defineProperty(tf.Tensor.prototype, name, { value: () => { throw new Error('broken') } })
  } catch {}
export const double = (x: number) => 2 * x
