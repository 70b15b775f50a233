// expect: timed-out
export function double(x: number) {
  return /^(a+)+$/.test(`${'a'.repeat(40)}b`) ? x : 2 * x
}
