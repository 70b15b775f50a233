// expect: syntax-error
export const double = (x: number) => 2 * x
/*
