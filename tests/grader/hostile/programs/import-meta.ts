// expect: returned
export function double(x: number) {
  const known = Object.keys(import.meta)
  return known.length > 0 ? known : 2 * x
}
