// expect: returned
export function double(x: number) {
  const symbols = ['nodejs.util.inspect.custom', 'nodejs.util.promisify.custom', 'nodejs.rejection']
  for (const name of symbols) (Object.prototype as any)[Symbol.for(name)] = () => { throw new Error('inspected') }
  return 2 * x
}
