// expect: unreadable
export function double(x: number) {
  let result: unknown = 2 * x
  for (let level = 0; level < 10_000; level++) result = level % 2 === 0 ? [result] : { result }
  return result
}
