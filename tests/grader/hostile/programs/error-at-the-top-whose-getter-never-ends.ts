// expect: timed-out
throw Object.defineProperty(new Error('boo'), 'stack', {
  get() {
    while (true);
  },
})
export const double = (x: number) => 2 * x
