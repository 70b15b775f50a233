// expect: threw, out-of-memory
throw new Error('a'.repeat(100_000_000))
export const double = (x: number) => 2 * x
