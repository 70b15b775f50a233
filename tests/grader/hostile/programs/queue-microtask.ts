// expect: threw
export function double(x: number) {
  const again = () => queueMicrotask(again)
  again()
  return 2 * x
}
