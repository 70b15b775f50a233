import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { fail, type Result, succeed } from '#app/_core/result.ts'
import type { Locale } from '#app/_i18n/locales.ts'
import { database } from '#prisma/client.ts'
import { forgetLimit, limit } from './rate-limit.ts'

/** Addresses are compared as people mean them: without regard to case or to blanks around them. */
export const normaliseEmail = (email: string) => email.trim().toLowerCase()

/** The longest that mail can be sent to. */
export const maxEmailLength = 254

export interface NewAccount {
  name: string
  email: string
  password: string
  locale: Locale
  timeZone: string
}

/** Makes an account and gives the person's id. */
export async function createAccount(
  account: NewAccount,
  address: string,
): Promise<Result<string, 'too-many' | 'taken'>> {
  if (!(await limit('sign-up-address', address))) return fail('too-many')
  const { password, email, ...rest } = account
  // Argon2id with 19 MiB, two passes: OWASP's first choice, and this package's default.
  const row = { ...rest, email: normaliseEmail(email), passwordHash: await hash(password) }
  const [created] = await database().user.createManyAndReturn({
    data: [row],
    skipDuplicates: true,
    select: { id: true },
  })
  return created ? succeed(created.id) : fail('taken')
}

/**
 * The id of whoever has this address and password. The answer, and the time it takes, are the same for an unknown
 * address as for a wrong password.
 */
export async function checkPassword(
  email: string,
  password: string,
  address: string,
): Promise<Result<string, 'too-many' | 'wrong'>> {
  // One after the other: whoever is refused for one reason uses up nothing of the next.
  if (!(await limit('sign-in-address', address))) return fail('too-many')
  const account = normaliseEmail(email)
  // No account has such an address, and PostgreSQL takes no character zero.
  if (account.length > maxEmailLength || account.includes('\0')) return fail('wrong')
  const both = `${account} ${address}`
  if (!(await limit('sign-in-account-address', both))) return fail('too-many')
  if (!(await limit('sign-in-account', account))) return fail('too-many')
  const user = await database().user.findUnique({ where: { email: account }, select: { id: true, passwordHash: true } })
  const matches = await verify(user?.passwordHash ?? (await unknownHash()), password)
  if (!user?.passwordHash || !matches) return fail('wrong')
  await Promise.all([forgetLimit('sign-in-account-address', both), forgetLimit('sign-in-account', account)])
  return succeed(user.id)
}

let decoy: Promise<string> | null = null

/** What the password of an unknown address is compared with: no password has this hash, but it takes as long. */
function unknownHash(): Promise<string> {
  decoy ??= hash(crypto.randomUUID())
  return decoy
}
