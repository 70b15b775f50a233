// expect: threw
export function double(x: number) {
  return (tf.scalar(x) as any).constructor.constructor('return globalThis.process.env')()
}
