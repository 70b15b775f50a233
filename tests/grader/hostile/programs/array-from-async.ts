// expect: timed-out
export const double = (x: number) => (Array as any).fromAsync({ [Symbol.asyncIterator]: () => ({ next: () => ({ value: x, done: false }) }) })
