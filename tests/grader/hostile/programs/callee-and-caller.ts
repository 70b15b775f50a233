// expect: threw
export function double(x: number) {
  return (double as any).caller.arguments[0]
}
