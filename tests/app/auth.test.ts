import type { Adapter } from 'next-auth/adapters'
import { decode, encode } from 'next-auth/jwt'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { authOptions, linkEmail, otherDoors } from '#app/_server/auth.ts'
import { limit } from '#app/_server/rate-limit.ts'
import { signedInSince } from '#app/_server/session-cookie.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { testDatabase } from '#tests/database.ts'

let database: PrismaClient
let adapter: Required<Adapter>
beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for the tests')
  adapter = options().adapter as Required<Adapter>
})

const options = (address = '192.0.2.1') => authOptions(address)

const github = { provider: 'github', providerAccountId: '42' }

describe('signing in through another site', () => {
  it('makes an account, and finds it again by the account there', async () => {
    const made = await adapter.createUser({ email: 'octo@example.org', emailVerified: null, name: 'Octo', id: '' })
    await adapter.linkAccount({ ...github, type: 'oauth', userId: made.id })
    expect(await adapter.getUserByAccount(github)).toMatchObject({ id: made.id, email: 'octo@example.org' })
    expect(await adapter.getUserByEmail('octo@example.org')).toMatchObject({ id: made.id })
  })

  it('is offered only where it has been set up', () => {
    expect(otherDoors()).toEqual([])
    expect(options().providers.map(({ id }) => id)).toEqual(['credentials'])
  })
})

describe('a sign-in link', () => {
  it('works once', async () => {
    const link = { identifier: 'lan@example.org', token: 'hash-of-a-token' }
    await adapter.createVerificationToken({ ...link, expires: new Date('2100-01-01') })
    expect(await adapter.useVerificationToken(link)).toMatchObject({ identifier: 'lan@example.org' })
    expect(await adapter.useVerificationToken(link)).toBeNull()
  })

  /** next-auth asks twice: when a link is asked for, with the email as the id of whom it does not know, and when it is used. */
  const ask = (user: { id: string; email: string | null }, address?: string) =>
    callSignIn(user, { email: { verificationRequest: true } }, address)
  const use = (user: { id: string; email: string | null }) => callSignIn(user, {})
  const callSignIn = (user: { id: string; email: string | null }, more: object, address?: string) => {
    const account = { provider: 'email', providerAccountId: user.email, type: 'email' }
    return options(address).callbacks?.signIn?.({ user, account, ...more } as never)
  }
  const passwordHash = async (id: string) => (await database.user.findUniqueOrThrow({ where: { id } })).passwordHash

  it('takes the password away that was set before anybody had proved the address', async () => {
    const user = await database.user.create({ data: { email: 'early@example.org', passwordHash: 'by whomever' } })
    expect(await use(user)).toBe(true)
    expect(await passwordHash(user.id)).toBeNull()
  })

  it('takes nothing away from anybody by being asked for', async () => {
    const user = await database.user.create({ data: { email: 'victim@example.org', passwordHash: 'by the owner' } })
    expect(await ask(user)).toBe(true)
    expect(await passwordHash(user.id)).toBe('by the owner')
  })

  it('leaves a password alone whose owner had proved the address', async () => {
    const user = await database.user.create({
      data: { email: 'proved@example.org', passwordHash: 'by the owner', emailVerified: new Date() },
    })
    expect(await use(user)).toBe(true)
    expect(await passwordHash(user.id)).toBe('by the owner')
  })

  it('is not sent to one mailbox again and again, wherever it is asked for', async () => {
    const nobody = { id: 'flooded@example.org', email: 'flooded@example.org' }
    for (let sent = 0; sent < 5; sent++) expect(await ask(nobody, `198.51.100.${sent}`)).toBe(true)
    expect(await ask(nobody, '198.51.100.9')).toBe('/sign-in?error=TooMany')
    expect(await use(nobody)).toBe(true)
  })

  it('is not sent to many mailboxes from one address', async () => {
    const from = '203.0.113.5'
    await Promise.all(Array.from({ length: 60 }, () => limit('link-address', from)))
    expect(await ask({ id: 'x', email: 'one-more@example.org' }, from)).toBe('/sign-in?error=TooMany')
  })

  it('goes to one address, and to no other text', () => {
    expect(linkEmail('  Lan@Example.org ')).toBe('lan@example.org')
    for (const typed of ['lan@example.org,eve@example.net', 'lan\0@example.org', `${'a'.repeat(250)}@b.org`, 'lan'])
      expect(() => linkEmail(typed), typed).toThrow()
  })
})

describe('a session', () => {
  const secret = 'a secret for the tests'
  const signIn = (user?: { id: string }) =>
    options().callbacks?.jwt?.({ token: { sub: 'lan' }, user } as never) as Promise<Record<string, unknown>>

  it('keeps when it began, however often next-auth renews its token', async () => {
    const began = Date.now()
    const first = await encode({ secret, token: await signIn({ id: 'lan' }) })
    const token = await decode({ secret, token: first })
    const renewed = (await options().callbacks?.jwt?.({ token } as never)) as Record<string, unknown>
    const iat = began / 1000 + 1000
    expect(signedInSince({ ...renewed, iat }, new Date(began))).toBe(true)
    expect(signedInSince({ ...renewed, iat }, new Date(began + 10_000))).toBe(false)
  })

  it('that does not say when it began, began before anything', async () => {
    expect(signedInSince({ ...(await signIn()), iat: Date.now() / 1000 }, new Date(0))).toBe(false)
  })

  it('is not ended by a further link, as the address was proved by the first', async () => {
    const { id } = await database.user.create({ data: { email: 'twice@example.org' } })
    await adapter.updateUser({ id, emailVerified: new Date('2026-01-01') })
    await adapter.updateUser({ id, emailVerified: new Date('2026-02-01') })
    const { emailVerified } = await database.user.findUniqueOrThrow({ where: { id } })
    expect(emailVerified).toEqual(new Date('2026-01-01'))
  })
})
