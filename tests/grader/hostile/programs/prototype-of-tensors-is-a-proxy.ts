// expect: returned, threw
const traps: any = new Proxy({}, { get: (_, trap) => { throw new Error(String(trap)) } })
Object.setPrototypeOf(tf.Tensor.prototype, new Proxy({}, traps))
export const double = (x: number) => 2 * x
