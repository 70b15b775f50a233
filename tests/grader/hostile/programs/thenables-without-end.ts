// expect: timed-out, out-of-memory
export function double(x: number) {
  const thenable: any = { then(resolve: any) { resolve(thenable) } }
  Promise.resolve(thenable)
  return 2 * x
}
