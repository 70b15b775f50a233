// expect: output-too-large, timed-out
// Sixteen small arrays, and ten to the sixteenth numbers.
export function double(x: number) {
  let result: unknown = x
  for (let level = 0; level < 16; level++) result = Array(10).fill(result)
  return result
}
