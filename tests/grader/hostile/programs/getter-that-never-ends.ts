// expect: timed-out
export function double(x: number) {
  return {
    get value() {
      while (true);
    },
  }
}
