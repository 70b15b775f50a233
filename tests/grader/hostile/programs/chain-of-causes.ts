// expect: threw
export function double(x: number) {
  let error = new Error('first')
  for (let n = 0; n < 2_000; n++) error = new Error(`${n}`, { cause: error })
  Object.defineProperty(error, 'cause', { get: () => error })
  throw new AggregateError([error, error], 'many', { cause: error })
}
