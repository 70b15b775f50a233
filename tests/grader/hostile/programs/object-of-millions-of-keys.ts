// expect: out-of-memory, timed-out
export function double(x: number) {
  const object: Record<string, number> = {}
  for (let n = 0; ; n++) object[`key${n}`] = x
}
