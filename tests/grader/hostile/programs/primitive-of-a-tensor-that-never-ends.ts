// expect: timed-out
Object.defineProperty(tf.Tensor.prototype, 'toString', { value: () => { while (true); } })
export const double = (x: number) => ((tf.scalar(x) as any) + x) as number
