// expect: threw
export function double(x: number) {
  const error = new Error('boo')
  for (const name of ['name', 'message', 'stack', 'cause', 'toString'])
    Object.defineProperty(error, name, {
      get() {
        throw error
      },
    })
  throw error
}
