// expect: returned, out-of-memory
// Its callbacks would run after the case, and perhaps in that of another.
const registry = new FinalizationRegistry(() => { while (true); })
export function double(x: number) {
  for (let n = 0; n < 2_000; n++) registry.register({ filler: Array(50).fill(n) }, n)
  return 2 * x
}
