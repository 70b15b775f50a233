// expect: out-of-memory
export function double(x: number) {
  const held = []
  while (true) held.push(new Float32Array(1_000_000).fill(x))
}
