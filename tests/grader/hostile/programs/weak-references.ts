// expect: returned
export function double(x: number) {
  const held = Array.from({ length: 5_000 }, (_, n) => new WeakRef({ n }))
  for (let n = 0; n < 5; n++) Array(10_000).fill(n)
  held.map((one) => one.deref()?.n)
  return new WeakRef(globalThis).deref() === globalThis ? 2 * x : 'another global'
}
