// expect: threw
export function double(x: number) {
  const error: any = new Error('boo')
  error.name = Symbol('name')
  return error.stack + (error as any)
}
