// expect: threw
export function double(x: number) {
  const again = () => { for (let n = 0; n < 2; n++) setTimeout(again, 0) }
  again()
  return 2 * x
}
