// expect: threw
export function double(x: number) {
  for (let n = 0; n < 1000; n++) Promise.reject(new Error(`${n}`))
  return 2 * x
}
