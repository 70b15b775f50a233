// expect: unreadable
export function double(x: number) {
  let asked = 0
  return { get kind() { return asked++ === 0 ? 'object' : 'tensor' }, shape: [], values: [] }
}
