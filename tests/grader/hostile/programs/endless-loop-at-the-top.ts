// expect: timed-out
while (true);
export const double = (x: number) => 2 * x
