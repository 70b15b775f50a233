// expect: syntax-error
export function double(x: number) {
  with (globalThis) return 2 * x
}
