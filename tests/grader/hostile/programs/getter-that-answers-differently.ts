// expect: returned
// value: {"a":1,"b":[2]}
// Each property is asked once, so there is no second answer that could be another.
export function double(x: number) {
  let asked = 0
  return { get a() { return ++asked }, b: Object.defineProperty([0], 0, { enumerable: true, get: () => ++asked }) }
}
