// expect: returned
// value: [42]
// An array is read by its indices: what it says when it is iterated over is never asked.
export function double(x: number) {
  const result: any = [2 * x]
  result[Symbol.iterator] = function* () {
    while (true) yield 'forged'
  }
  return result
}
