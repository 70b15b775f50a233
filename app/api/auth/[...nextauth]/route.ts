import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#app/_server/auth.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** The doors of next-auth: providers, links by email, and the session as JSON. */
const handle = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions())

export { handle as GET, handle as POST }
