// expect: unreadable, threw, returned-nothing
const leak: unknown[] = []
export const double = (x: number) =>
  new Proxy({}, new Proxy({}, { get: (_, trap) => (...args: any[]) => { leak.push(args); throw leak } }) as any)
