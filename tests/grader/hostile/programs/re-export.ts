// expect: syntax-error
export * from 'node:fs'
export const double = (x: number) => 2 * x
