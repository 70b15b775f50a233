// expect: unreadable
export function double(x: number) {
  return new Proxy(
    {},
    {
      ownKeys() {
        throw new Error('keys')
      },
    },
  )
}
