// expect: returned
// A clock that is better than milliseconds would tell how long a thing of another's took.
export function double(x: number) {
  const found = ['performance', 'SharedArrayBuffer', 'Atomics', 'requestAnimationFrame', 'setInterval'].filter((name) => name in globalThis)
  if (found.length > 0) return found
  return Number.isInteger(Date.now()) && new Date().getTimezoneOffset() === 0 ? 2 * x : 'a clock of the machine'
}
