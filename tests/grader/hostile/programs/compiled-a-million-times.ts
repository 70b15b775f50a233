// expect: timed-out, out-of-memory
export function double(x: number) {
  for (let n = 0; ; n++) new Function(`return ${n} + ${'(1 + '.repeat(200)}${n}${')'.repeat(200)}`)()
}
