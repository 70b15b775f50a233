// expect: output-too-large, timed-out
export function double(x: number) {
  const items: unknown[] = []
  const more = { get length() { return items.length } }
  for (let n = 0; n < 10; n++)
    Object.defineProperty(items, n, { enumerable: true, get: () => { items.push(x); return Array(999_999).fill(more.length) } })
  return items
}
