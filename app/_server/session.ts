import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Locale } from '#app/_i18n/locales.ts'
import { database } from '#prisma/client.ts'
import { environment } from './env.ts'
import { pathHeader } from './request-path.ts'
import { sessionCookie, signedInSince } from './session-cookie.ts'

/** Who is asking, with the settings that most pages need. */
export interface SessionUser {
  id: string
  name: string
  email: string
  locale: Locale
  timeZone: string
  dayStartHour: number
  desiredRetention: number
  newPerDay: number
  reviewsPerDay: number
}

const columns = {
  id: true,
  name: true,
  email: true,
  emailVerified: true,
  locale: true,
  timeZone: true,
  dayStartHour: true,
  desiredRetention: true,
  newPerDay: true,
  reviewsPerDay: true,
  lastActiveAt: true,
} as const

const activityStepMs = 5 * 60_000

/** Who was found for a request to the API: React's cache, which remembers it for a page, does nothing there. */
const apiUser = new AsyncLocalStorage<SessionUser>()

/** Does something for which the person who asks has been found already. */
export const actAs = <Result>(user: SessionUser, act: () => Promise<Result>): Promise<Result> => apiUser.run(user, act)

/** The signed-in person, or null; read once a request. */
export const findUser = async (): Promise<SessionUser | null> => apiUser.getStore() ?? readUser()

/**
 * The token only says who; the row says everything else, so that settings hold at once on every device, and a deleted
 * account is signed out.
 */
const readUser = cache(async (): Promise<SessionUser | null> => {
  const token = (await cookies()).get(sessionCookie())?.value
  if (!token) return null
  const payload = await decode({ token, secret: environment().NEXTAUTH_SECRET }).catch(() => null)
  if (!payload?.sub) return null
  const row = await database().user.findUnique({ where: { id: payload.sub }, select: columns })
  if (!row) return null
  const { emailVerified, lastActiveAt, ...user } = row
  // Whoever signed in before the owner of the address proved it may not be the owner.
  if (emailVerified && !signedInSince(payload, emailVerified)) return null
  noteActivity(user.id, lastActiveAt)
  return { ...user, name: user.name ?? user.email ?? '', email: user.email ?? '', locale: user.locale as Locale }
})

/** The signed-in person; anybody else is sent to sign in, and back here afterwards. */
export async function requireUser(): Promise<SessionUser> {
  const user = await findUser()
  if (user) return user
  const path = (await headers()).get(pathHeader)
  redirect(path && path !== '/' ? `/sign-in?callbackUrl=${encodeURIComponent(path)}` : '/sign-in')
}

function noteActivity(id: string, lastActiveAt: Date): void {
  const now = new Date()
  if (now.getTime() - lastActiveAt.getTime() < activityStepMs) return
  after(() => database().user.updateMany({ where: { id }, data: { lastActiveAt: now } }))
}
