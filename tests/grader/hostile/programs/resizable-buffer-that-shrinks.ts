// expect: returned, unreadable
// value: [[0,0],0,[]]
// The buffer is gone when it is read for the second time.
export function double(x: number) {
  const buffer = new (ArrayBuffer as any)(8, { maxByteLength: 64 })
  const view = new Float32Array(buffer)
  return Object.defineProperty([view, 0, view], 1, { enumerable: true, get: () => { buffer.resize(0); return 0 } })
}
