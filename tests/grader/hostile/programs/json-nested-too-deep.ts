// expect: threw, timed-out
export const double = (x: number) => JSON.stringify(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))).length && (null as any).x
