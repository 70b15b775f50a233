import { type NextRequest, NextResponse } from 'next/server'
import { refuseForeign } from '#app/_server/foreign-request.ts'
import { pathHeader } from '#app/_server/request-path.ts'

const development = process.env.NODE_ENV === 'development'

/**
 * Scripts run only with this response's nonce, or loaded by one that has it. Styles may be inline: KaTeX and charts
 * position things with them. React needs eval in development, to show where a server error came from.
 */
const policy = (nonce: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')

const safetyHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

const oneYear = 'max-age=31536000'

/**
 * Gives every answer its Content Security Policy, and refuses what other sites send to the API. Next finds the nonce in
 * the policy, and puts it on its own scripts.
 */
export function proxy(request: NextRequest): Response {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const contentSecurityPolicy = policy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', contentSecurityPolicy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  const response = refuseForeign(request) ?? NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', contentSecurityPolicy)
  for (const [name, value] of Object.entries(safetyHeaders)) response.headers.set(name, value)
  if (process.env.NEXTAUTH_URL?.startsWith('https://')) response.headers.set('strict-transport-security', oneYear)
  return response
}

export const config = {
  matcher: '/((?!_next/static/|_next/image|exercises/runner/|icon\\.svg$|manifest\\.webmanifest$).*)',
}
