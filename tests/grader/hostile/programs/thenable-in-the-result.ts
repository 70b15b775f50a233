// expect: threw
// A promise that is rejected, and that nobody looks at, is an error of the case.
export const double = (x: number) => ({ a: Promise.reject(new Error('boo')) })
