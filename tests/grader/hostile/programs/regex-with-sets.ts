// expect: timed-out
export const double = (x: number) => (/^(?:[[a-z]&&[a-f]]+|[\p{L}--[x-z]]+)+$/v.test(`${'a'.repeat(40)}!`) ? x : 2 * x)
