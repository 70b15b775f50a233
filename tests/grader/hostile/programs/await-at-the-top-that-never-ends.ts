// expect: returned
// What is declared as a function is there before the module's statements are through.
export function double(x: number) {
  return 2 * x
}
await new Promise(() => {})
