// expect: timed-out
export function double(x: number) {
  async function* ticks() { while (true) yield x }
  ;(async () => { for await (const _ of ticks()); })()
  return 2 * x
}
