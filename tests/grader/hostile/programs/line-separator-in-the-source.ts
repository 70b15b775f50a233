// expect: returned
export const double = (x: number) => " ".length + 2 * x - 1
