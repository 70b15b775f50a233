// expect: returned
export function double(x: number) {
  const getter = ({} as any).__lookupGetter__('__proto__')
  let level: any = tf
  for (let depth = 0; level !== null && depth < 100; depth++) level = getter.call(level)
  return level === null ? 2 * x : 'no end of prototypes'
}
