// expect: returned
// CallSites give away functions and receivers of sloppy code: ours is strict.
export function double(x: number) {
  const found: unknown[] = []
  ;(Error as any).prepareStackTrace = (_: Error, sites: any[]) => {
    for (const site of sites) {
      if (site.getFunction() !== undefined || (site.getThis() !== undefined && site.getThis() !== globalThis)) found.push(site)
    }
    return ''
  }
  String(new Error('look').stack)
  return found.length > 0 ? 'leaked' : 2 * x
}
