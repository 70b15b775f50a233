// expect: out-of-memory, timed-out
export function double(x: number) {
  return Array(1e9).fill(0)
}
