// expect: returned
// Options that nobody gave would be read from here, with their owner as `this`.
const caught: unknown[] = []
for (const name of ['engine', 'backend', 'data', 'harness', 'applySync', 'reference', 'timeout', 'cachedData', 'activation', 'kernelFunc', 'setupFunc'])
  Object.defineProperty(Object.prototype, name, { configurable: true, get() { caught.push(this); return undefined } })
export const double = (x: number) => {
  tf.fill([2], x).add(1).dataSync()
  return caught.some((owner: any) => owner !== globalThis && Object.hasOwn(owner, 'registry')) ? 'leaked' : 2 * x
}
