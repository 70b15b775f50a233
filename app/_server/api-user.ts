import 'server-only'
import { headers } from 'next/headers'
import { personHeader } from '#app/_core/person-header.ts'
import { signedOut } from './responses.ts'
import { actAs, findUser } from './session.ts'

/**
 * Answers a request to the API for the signed-in person, where they are also the one whose work the page says that it
 * sends; anybody else is told to sign in.
 */
export async function forApiUser(answer: () => Promise<Response>): Promise<Response> {
  const [user, requestHeaders] = await Promise.all([findUser(), headers()])
  const meant = requestHeaders.get(personHeader)
  if (!user || (meant !== null && meant !== user.id)) return signedOut()
  return actAs(user, answer)
}
