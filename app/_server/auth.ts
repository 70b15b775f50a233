import 'server-only'
import { PrismaAdapter } from '@next-auth/prisma-adapter'
import { cookies, headers } from 'next/headers'
import type { NextAuthOptions } from 'next-auth'
import type { Adapter } from 'next-auth/adapters'
import CredentialsProvider from 'next-auth/providers/credentials'
import EmailProvider from 'next-auth/providers/email'
import GitHubProvider from 'next-auth/providers/github'
import GoogleProvider from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import { z } from 'zod'
import { currentZoneName, isTimeZone } from '#app/_core/time-zones.ts'
import { chooseLocale, localeCookie, timeZoneCookie } from '#app/_i18n/locales.ts'
import { database } from '#prisma/client.ts'
import { checkPassword, maxEmailLength, normaliseEmail } from './accounts.ts'
import { environment } from './env.ts'
import { limit } from './rate-limit.ts'
import { sessionSeconds, signInClaim } from './session-cookie.ts'

/** The doors besides a password: each is there when its variables are set. */
export function otherDoors(): ('github' | 'google' | 'email')[] {
  const { GITHUB_ID, GOOGLE_CLIENT_ID, EMAIL_SERVER } = environment()
  return [
    ...(GITHUB_ID ? (['github'] as const) : []),
    ...(GOOGLE_CLIENT_ID ? (['google'] as const) : []),
    ...(EMAIL_SERVER ? (['email'] as const) : []),
  ]
}

/**
 * next-auth with tokens in a cookie, no session table: the row of the person is read at each request anyway. The
 * address is the one that the request came from.
 */
export function authOptions(address: string): NextAuthOptions {
  return {
    adapter: adapter(),
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    secret: environment().NEXTAUTH_SECRET,
    pages: { signIn: '/sign-in', newUser: '/settings', error: '/sign-in', verifyRequest: '/sign-in?sent=1' },
    providers: providers(address),
    callbacks: {
      async signIn({ user, account, email }) {
        if (account?.provider !== 'email') return true
        // Asked for by anybody, who has proved nothing yet.
        if (email?.verificationRequest) return mayAskForLink(account.providerAccountId, address)
        // A password that was set before the address was proved may be somebody else's.
        await database().user.updateMany({ where: { id: user.id, emailVerified: null }, data: { passwordHash: null } })
        return true
      },
      // There is a user only when one has just signed in.
      jwt: ({ token, user }) => (user ? { ...token, ...signInClaim() } : token),
    },
    events: { createUser: ({ user }) => settleIn(user.id) },
  }
}

/** Sends away whoever asks for so many links that a mailbox would be flooded. */
async function mayAskForLink(email: string, address: string): Promise<true | string> {
  const allowed = (await limit('link-address', address)) && (await limit('link-account', normaliseEmail(email)))
  return allowed || '/sign-in?error=TooMany'
}

function adapter(): Adapter {
  // Its types are of an older generated client; the calls it makes are the same.
  const made = PrismaAdapter(database() as unknown as Parameters<typeof PrismaAdapter>[0]) as Required<Adapter>
  return {
    ...made,
    // Keeps when an address was first proved: that ends earlier sessions, and a second link must not end any.
    async updateUser(user) {
      const known = await database().user.findUnique({ where: { id: user.id }, select: { emailVerified: true } })
      return made.updateUser(known?.emailVerified ? { ...user, emailVerified: known.emailVerified } : user)
    },
  }
}

/** Gives an account that came through another site the language and time zone of the browser in front of it. */
async function settleIn(id: string): Promise<void> {
  const [cookieStore, requestHeaders] = await Promise.all([cookies(), headers()])
  const locale = chooseLocale({
    cookie: cookieStore.get(localeCookie)?.value,
    acceptLanguage: requestHeaders.get('accept-language') ?? undefined,
  })
  const timeZone = cookieStore.get(timeZoneCookie)?.value
  const place = timeZone && isTimeZone(timeZone) ? { timeZone: currentZoneName(timeZone) } : {}
  await database().user.update({ where: { id }, data: { locale, ...place } })
}

function providers(address: string): Provider[] {
  const env = environment()
  const list: Provider[] = [
    CredentialsProvider({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given) {
        const result = await checkPassword(given?.email ?? '', given?.password ?? '', address)
        return result.ok ? { id: result.value } : null
      },
    }),
  ]
  if (env.GITHUB_ID && env.GITHUB_SECRET) {
    list.push(GitHubProvider({ clientId: env.GITHUB_ID, clientSecret: env.GITHUB_SECRET }))
  }
  if (env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET) {
    list.push(GoogleProvider({ clientId: env.GOOGLE_CLIENT_ID, clientSecret: env.GOOGLE_CLIENT_SECRET }))
  }
  if (env.EMAIL_SERVER && env.EMAIL_FROM) {
    list.push(EmailProvider({ server: env.EMAIL_SERVER, from: env.EMAIL_FROM, normalizeIdentifier: linkEmail }))
  }
  return list
}

/** The one address that a link goes to; throws for what is none, or more than one, or too long. */
export const linkEmail = (typed: string): string =>
  z
    .email()
    .max(maxEmailLength)
    .parse(normaliseEmail(String(typed).normalize('NFKC')))
