import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#app/_server/auth.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

// Without an address of its own, next-auth would send people to port 3000, wherever they came from. Where that could
// do harm, in links that leave this site, environment() asks for the address.
process.env.AUTH_TRUST_HOST ??= 'true'

/** The doors of next-auth: providers, links by email, and the session as JSON. */
const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions())

export { handle as GET, handle as POST }
