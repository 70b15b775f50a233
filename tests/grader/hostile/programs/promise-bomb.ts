// expect: timed-out, out-of-memory
export function double(x: number) {
  const split = (): Promise<unknown> => Promise.resolve().then(() => Promise.all([split(), split()]))
  split()
  return 2 * x
}
