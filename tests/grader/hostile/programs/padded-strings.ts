// expect: out-of-memory, threw, timed-out
export function double(x: number) {
  const held: string[] = []
  while (true) held.push(`${held.length}`.padEnd(2 ** 28, 'ab').replaceAll('a', 'b'))
}
