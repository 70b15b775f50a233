// expect: threw
export function double(x: number): number {
  return double(x) + 1
}
