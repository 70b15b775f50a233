// expect: out-of-memory, timed-out
export function double(x: number) {
  for (let n = 3n; ; n *= n);
}
