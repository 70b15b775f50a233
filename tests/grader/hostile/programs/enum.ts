// expect: syntax-error
enum Factor { two = 2 }
export const double = (x: number) => Factor.two * x
