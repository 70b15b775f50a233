const ownSites = [null, 'same-origin', 'none']

/**
 * The refusal of a request that would change something through the API but was not made by a script of our pages, else
 * null. A form on another site can send cookies along, but neither JSON nor without saying where it is from.
 */
export function refuseForeign({ method, url, headers }: Request): Response | null {
  const { pathname } = new URL(url)
  // next-auth has forms, and guards them by tokens of its own.
  if (['GET', 'HEAD'].includes(method) || !pathname.startsWith('/api/') || pathname.startsWith('/api/auth/'))
    return null
  if (!ownSites.includes(headers.get('sec-fetch-site')))
    return Response.json({ error: 'expected a request from a page of this site' }, { status: 403 })
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return null
  return Response.json({ error: 'expected content-type application/json' }, { status: 415 })
}
