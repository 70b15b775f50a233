// expect: timed-out
export function double(x: number) {
  while (true) Array.from({ length: 1e5 }, (_, n) => n).sort(() => Math.random() - 0.5)
}
