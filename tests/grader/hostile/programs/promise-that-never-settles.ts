// expect: returned-promise
export async function double(x: number) {
  await new Promise(() => {})
  return 2 * x
}
