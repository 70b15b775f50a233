// expect: threw
export function double(x: number) {
  const stack = new (globalThis as any).DisposableStack()
  for (let n = 0; n < 2_000; n++) stack.defer(() => { throw new Error(`${n}`) })
  stack.dispose()
  return 2 * x
}
