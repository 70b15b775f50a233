// expect: returned
export function double(x: number) {
  const nasty: any = new Proxy(function () {}, { get() { throw nasty } })
  console.log(nasty, Object.create(null), Symbol('s'), [[[[[[[[]]]]]]]], { toString() { throw 1 } }, new Proxy([], { get() { throw 2 } }))
  console.error.call(null, tf.tensor([1]), null, undefined, 1n)
  return 2 * x
}
