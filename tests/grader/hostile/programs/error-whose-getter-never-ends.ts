// expect: timed-out
export function double(x: number) {
  throw Object.defineProperty(new Error('boo'), 'stack', {
    get() {
      while (true);
    },
  })
}
