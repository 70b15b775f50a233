// expect: timed-out
export function double(x: number) {
  const numbers = { next: () => ({ value: x, done: false }), [Symbol.iterator]() { return this } }
  return (globalThis as any).Iterator.from(numbers).map((n: number) => n).filter(() => false).next().value
}
