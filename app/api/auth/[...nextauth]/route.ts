import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#app/_server/auth.ts'
import { addressOf } from '#app/_server/rate-limit.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** The doors of next-auth: providers, links by email, and the session as JSON. */
const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions(addressOf(request.headers.get('x-forwarded-for'))))

export { handle as GET, handle as POST }
