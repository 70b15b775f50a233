// expect: timed-out
export function double(x: number) {
  while (true);
}
