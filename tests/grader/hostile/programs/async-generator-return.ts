// expect: returned-promise, threw
// `return` of an async generator awaits what it is given, with the thenable's own say in it: once a way out of vm2.
export async function double(x: number) {
  async function* steps() { yield x }
  const steps1 = steps()
  await steps1.return({ get then() { throw Object.assign(new Error('boo'), { constructor: { constructor: Function } }) } } as any).catch((error: any) =>
    error.constructor.constructor('return process')().exit(1))
  return 2 * x
}
