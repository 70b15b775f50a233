// expect: out-of-memory, threw, timed-out
export function double(x: number) {
  const held = []
  while (true) {
    const buffer = new (ArrayBuffer as any)(1_000_000, { maxByteLength: 1_000_000_000 })
    buffer.resize(100_000_000)
    held.push(new Uint8Array(buffer).fill(x))
  }
}
