import 'server-only'
import { headers } from 'next/headers'
import { personHeader } from '#app/_core/person-header.ts'
import { findUser, type SessionUser } from './session.ts'

/** The signed-in person, where they are also the one whose work the page says that it sends; else null. */
export async function findApiUser(): Promise<SessionUser | null> {
  const [user, requestHeaders] = await Promise.all([findUser(), headers()])
  const meant = requestHeaders.get(personHeader)
  return user && (meant === null || meant === user.id) ? user : null
}
