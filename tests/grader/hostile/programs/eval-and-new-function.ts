// expect: returned
// Code from text is code of the learner's like any other: it sees the isolate, and no more.
export function double(x: number) {
  return new Function('x', 'return 2 * x')(x)
}
