// expect: timed-out, out-of-memory, threw
export const double = (x: number) => Array(2 ** 32 - 1).join('ab').length
