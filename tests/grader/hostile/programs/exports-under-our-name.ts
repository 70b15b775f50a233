// expect: syntax-error
const forged = () => 'forged'
export { forged as 'the function of this exercise' }
export const double = (x: number) => 2 * x
