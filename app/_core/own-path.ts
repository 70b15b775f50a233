/**
 * Where to go after signing in: the given address when it is a path of our own, else the home page. Whatever a browser
 * would resolve to another site (`//evil`, `/\evil`, a scheme, control characters in between) is not.
, nor
 * is a parameter that was given twice, which comes as a list.
 */
export function ownPath(address: unknown): string {
  if (typeof address !== 'string' || !address.startsWith('/')) return '/'
  const here = 'http://own.invalid'
  const url = URL.canParse(address, here) ? new URL(address, here) : null
  if (url?.origin !== here) return '/'
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') ? '/' : path
}
