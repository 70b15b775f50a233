// expect: threw
export function double(x: number) {
  throw Object.create(null)
}
