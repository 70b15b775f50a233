// expect: threw
export function double(x: number) {
  const refuse = () => {
    throw new Proxy({}, traps)
  }
  const traps: ProxyHandler<object> = new Proxy({}, { get: () => refuse })
  throw new Proxy({}, traps)
}
