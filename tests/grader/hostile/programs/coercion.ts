// expect: unreadable
export function double(x: number) {
  return { [Symbol.toPrimitive]: 1, valueOf: () => 2 * x, toString: () => `${2 * x}` }
}
