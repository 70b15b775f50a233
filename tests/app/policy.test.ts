import { unstable_doesMiddlewareMatch as matches } from 'next/experimental/testing/server'
import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { pathHeader } from '#app/_server/request-path.ts'
import { config, proxy } from '../../proxy.ts'

const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''
const page = () => proxy(new NextRequest('http://localhost/classes/7?week=2'))

describe('the security policy of a page', () => {
  it('lets only scripts with the nonce of that one response run', () => {
    const [first, second] = [policyOf(page()), policyOf(page())].map(
      (policy) => /'nonce-([0-9a-f]{32})'/.exec(policy)?.[1],
    )
    expect(first).toBeDefined()
    expect(first).not.toBe(second)
  })

  it('allows no inline scripts, no other sites, no frames and no plug-ins', () => {
    const policy = new Map(
      policyOf(page())
        .split('; ')
        .map((line) => [line.split(' ')[0], line]),
    )
    expect(policy.get('script-src')).not.toMatch(/unsafe|http/)
    expect(policy.get('default-src')).toBe("default-src 'self'")
    expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(policy.get('object-src')).toBe("object-src 'none'")
    expect(policy.get('base-uri')).toBe("base-uri 'none'")
  })

  it('tells the page which path was asked for, whatever the client claims it was', () => {
    const request = new NextRequest('http://localhost/classes/7?week=2', { headers: { [pathHeader]: '/evil' } })
    // Next hands request headers on through this prefix.
    expect(proxy(request).headers.get(`x-middleware-request-${pathHeader}`)).toBe('/classes/7?week=2')
  })
})

describe('the headers that keep browsers careful', () => {
  it.each(['/', '/classes/7', '/api/reviews', '/api/auth/signout', '/icon-svg', '/icon.svg.html', '/iconXsvg'])(
    'stand on %s',
    (path) => expect(matches({ config, url: path })).toBe(true),
  )

  it.each(['/_next/static/chunks/a.js', '/icon.svg', '/manifest.webmanifest'])('are not needed on %s', (path) =>
    expect(matches({ config, url: path })).toBe(false),
  )

  it('are on answers of the API, also on refusals', () => {
    for (const method of ['GET', 'POST']) {
      const { headers } = proxy(new NextRequest('http://localhost/api/reviews', { method }))
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
    }
  })
})

describe('a request that changes something through the API', () => {
  const send = (headers: Record<string, string>, { method = 'POST', path = '/api/reviews' } = {}) =>
    proxy(new NextRequest(`http://localhost${path}`, { method, headers }))
  const json = { 'content-type': 'application/json; charset=utf-8' }

  it('goes through from our own pages and from programs', () => {
    expect(send(json).status).toBe(200)
    expect(send({ ...json, 'sec-fetch-site': 'same-origin' }, { method: 'PUT', path: '/api/drafts' }).status).toBe(200)
    expect(send({ ...json, 'sec-fetch-site': 'none' }).status).toBe(200)
  })

  it.each(['cross-site', 'same-site'])('is refused from a page elsewhere: %s', async (site) => {
    const refusal = send({ ...json, 'sec-fetch-site': site })
    expect(refusal.status).toBe(403)
    expect(await refusal.json()).toEqual({ error: expect.stringContaining('page of this site') })
  })

  it.each([{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }])(
    'is refused in the form that any page can send: %j',
    async (headers) => {
      const refusal = send(headers as Record<string, string>)
      expect(refusal.status).toBe(415)
      expect(await refusal.json()).toEqual({ error: expect.stringContaining('application/json') })
    },
  )

  it('is not what reading is, nor signing in, nor a page', () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    expect(send(elsewhere, { method: 'GET', path: '/api/submissions/7' }).status).toBe(200)
    expect(send(elsewhere, { path: '/api/auth/callback/google' }).status).toBe(200)
    expect(send(elsewhere, { path: '/sign-in' }).status).toBe(200)
  })
})
