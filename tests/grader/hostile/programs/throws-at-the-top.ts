// expect: threw
throw { toString: null, message: { length: 1e9 }, stack: 'at learner.ts:0:0' }
export const double = (x: number) => 2 * x
