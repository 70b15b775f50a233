// expect: returned
export function double(x: number) {
  const scope: any = globalThis
  const names = ['process', 'parent', 'top', 'opener', 'postMessage', 'onmessage', 'parentPort', 'send', 'self', 'window', 'global', '_ivm', 'ivm', '$0']
  const found = names.filter((name) => scope[name] !== undefined)
  scope.process?.kill(scope.process.ppid, 'SIGKILL')
  return found.length > 0 ? found : 2 * x
}
