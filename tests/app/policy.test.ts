import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { pathHeader } from '#app/_server/request-path.ts'
import { proxy } from '../../proxy.ts'

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
