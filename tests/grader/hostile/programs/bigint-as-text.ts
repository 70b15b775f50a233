// expect: timed-out, out-of-memory, threw
export const double = (x: number) => (7n ** 40_000_000n).toString().length * x
