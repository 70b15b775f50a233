// expect: returned
// Nothing that the engine still hands out leads back to it.
export function double(x: number) {
  const scope: any = (0, eval)?.constructor === Function ? globalThis : globalThis
  for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics'])
    if (name in scope || Reflect.has(scope, name) || Object.getOwnPropertyNames(scope).includes(name)) return name
  return 2 * x
}
