// expect: threw
export function double(x: number) {
  using first = { [Symbol.dispose]() { throw new Error('first') } }
  using second = { [Symbol.dispose]() { throw new Error('second') } }
  throw new Error('third')
}
