// expect: returned
for (let n = 0; n < 10; n++)
  Object.defineProperty(Array.prototype, n, { set() { throw new Error('set') }, get() { return 'forged' }, configurable: true })
export const double = (x: number) => 2 * x
