// expect: threw
// They end a line for JavaScript and for some readers of lines, but not in JSON.
export function double(x: number) {
  console.log('a\u2028b\u2029c\x85d\re')
  throw new Error('a\u2028b\u2029c')
}
