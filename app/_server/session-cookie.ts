import 'server-only'
import { cookies } from 'next/headers'
import { encode } from 'next-auth/jwt'
import { environment, secureCookies } from './env.ts'

/** A person who comes back within three months need not sign in again. */
export const sessionSeconds = 90 * 24 * 60 * 60

/** next-auth's cookie, whichever of its doors the person came through. */
export const sessionCookie = () => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`

const options = () => ({ httpOnly: true, sameSite: 'lax', secure: secureCookies(), path: '/' }) as const

/** What a token says of when its holder signed in, in milliseconds. Its `iat` does not: next-auth renews that. */
export const signInClaim = () => ({ signedInAt: Date.now() })

/** The clocks of two web processes may be so far apart. */
const slackMs = 2000

/** Whether a token's holder signed in at that moment or later. A token that does not say when, counts as older. */
export const signedInSince = ({ signedInAt }: Record<string, unknown>, moment: Date): boolean =>
  typeof signedInAt === 'number' && signedInAt >= moment.getTime() - slackMs

/** Signs a person in on this browser, with the token that next-auth itself would have given. */
export async function startSession(userId: string): Promise<void> {
  const token = await encode({
    token: { sub: userId, ...signInClaim() },
    secret: environment().NEXTAUTH_SECRET,
    maxAge: sessionSeconds,
  })
  const cookieStore = await cookies()
  cookieStore.set(sessionCookie(), token, { ...options(), maxAge: sessionSeconds })
}

/** Signs out on this browser. */
export async function endSession(): Promise<void> {
  const cookieStore = await cookies()
  cookieStore.set(sessionCookie(), '', { ...options(), maxAge: 0 })
}
