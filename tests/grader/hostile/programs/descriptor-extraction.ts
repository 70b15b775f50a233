// expect: returned
export function double(x: number) {
  const seen = new Set<unknown>()
  const walk = (object: any, depth: number) => {
    if (object === null || !['object', 'function'].includes(typeof object) || seen.has(object) || depth > 6) return
    seen.add(object)
    for (const key of Reflect.ownKeys(object)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key) as PropertyDescriptor
      for (const part of [value, get, set]) walk(part, depth + 1)
    }
    walk(Object.getPrototypeOf(object), depth + 1)
  }
  walk(globalThis, 0)
  // Host functions would print as bound or native code of a name that the language does not have.
  for (const part of seen) if (/isolated-vm|applySync|kernelFunc/.test(String((part as any)?.name ?? ''))) return 'leaked'
  return 2 * x
}
