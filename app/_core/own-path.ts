/**
 * Where to go after signing in: the given address when it is a path of our own, else the home page. Whatever a browser
 * would resolve to another site (`//evil`, `/\evil`, a scheme, control characters in between) is not.
 */
export function ownPath(address: string | null | undefined): string {
  if (!address?.startsWith('/')) return '/'
  const here = 'http://own.invalid'
  const url = URL.canParse(address, here) ? new URL(address, here) : null
  if (url?.origin !== here) return '/'
  const path = url.pathname + url.search + url.hash
  return path.startsWith('//') ? '/' : path
}
