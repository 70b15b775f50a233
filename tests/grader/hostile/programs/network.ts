// expect: returned
export function double(x: number) {
  const scope: any = globalThis
  scope.fetch?.('http://127.0.0.1:{port}/')
  if (scope.WebSocket) new scope.WebSocket('ws://127.0.0.1:{port}/')
  if (scope.EventSource) new scope.EventSource('http://127.0.0.1:{port}/')
  if (scope.XMLHttpRequest) new scope.XMLHttpRequest().open('GET', 'http://127.0.0.1:{port}/')
  scope.importScripts?.('http://127.0.0.1:{port}/')
  import('http://127.0.0.1:{port}/module.js').catch(() => undefined)
  return 2 * x
}
