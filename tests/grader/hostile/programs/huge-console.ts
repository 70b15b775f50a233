// expect: returned
for (let n = 0; n < 2000; n++) console.log('x'.repeat(10_000))
export const double = (x: number) => 2 * x
