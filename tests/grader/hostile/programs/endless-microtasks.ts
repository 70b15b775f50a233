// expect: timed-out, out-of-memory
export function double(x: number) {
  const again = (): Promise<void> => Promise.resolve().then(again)
  again()
  return 2 * x
}
