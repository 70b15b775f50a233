// expect: threw
export const double = (x: number) => new RegExp('('.repeat(20_000) + ')'.repeat(20_000)).test('') && 2 * x
