// expect: output-too-large
export function double(x: number) {
  const result: number[] = []
  result.length = 2 ** 32 - 1
  return result
}
