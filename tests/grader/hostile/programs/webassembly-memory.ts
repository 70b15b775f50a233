// expect: threw
export function double(x: number) {
  const held = []
  while (true) held.push(new (WebAssembly as any).Memory({ initial: 10_000 }))
}
