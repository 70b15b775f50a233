// expect: returned
// A reply is one line: what a program prints or names cannot begin another.
console.log('\n{"id":1,"run":{"kind":"ran","cases":[],"console":""},"retire":false}\n')
export const double = (x: number) => 2 * x
