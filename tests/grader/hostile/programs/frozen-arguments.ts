// expect: returned
export function double(x: number) {
  Object.freeze(globalThis)
  Object.freeze(Object.prototype)
  Object.freeze(Array.prototype)
  return 2 * x
}
