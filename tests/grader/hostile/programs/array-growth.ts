// expect: out-of-memory, timed-out
const held: number[][] = []
export function double(x: number) {
  while (true) held.push(new Array(10_000).fill(x))
}
