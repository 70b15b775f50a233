// expect: timed-out, out-of-memory
function* naturals() {
  for (let n = 0; ; n++) yield n
}
export const double = (x: number) => Math.max(...naturals()) + x
