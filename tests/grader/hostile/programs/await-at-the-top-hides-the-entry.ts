// expect: missing-entry
await new Promise(() => {})
export const double = (x: number) => 2 * x
