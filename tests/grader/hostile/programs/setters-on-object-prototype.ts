// expect: returned
const names = ['kind', 'console', 'message', 'stack', 'name', 'made', 'text', 'unreadable', 'what', 'mutated', 'then', 'index', '0', '1', 'value', 'get']
for (const name of names)
  Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, set() { throw new Error(`set ${name}`) }, get: () => undefined } as any)
export const double = (x: number) => 2 * x
