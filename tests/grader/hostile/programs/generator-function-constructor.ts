// expect: returned
export function double(x: number) {
  const Maker: any = Object.getPrototypeOf(async function* () {}).constructor
  return Maker('yield process.env')().next === undefined || typeof (globalThis as any).process === 'object' ? 'leaked' : 2 * x
}
