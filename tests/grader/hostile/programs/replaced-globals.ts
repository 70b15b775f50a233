// expect: returned
const { defineProperty } = Object
for (const name of ['Object', 'Array', 'String', 'JSON', 'Promise', 'Error', 'Map', 'WeakMap', 'Number', 'Symbol', 'tf', 'console'])
  defineProperty(globalThis, name, { value: null, configurable: true, writable: true })
export const double = (x: number) => 2 * x
