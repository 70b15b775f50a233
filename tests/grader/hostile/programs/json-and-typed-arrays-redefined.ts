// expect: returned
const broken: any = new Proxy(function () {}, { apply: () => 'forged', construct: () => ({ forged: true }), get: () => broken })
const forged: any = globalThis
for (const name of ['JSON', 'Float32Array', 'Int32Array', 'ArrayBuffer', 'DataView', 'Reflect', 'Proxy', 'Function'])
  Object.defineProperty(forged, name, { value: broken })
export const double = (x: number) => 2 * x
