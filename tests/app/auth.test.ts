import type { Adapter } from 'next-auth/adapters'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { authOptions, otherDoors } from '#app/_server/auth.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { testDatabase } from '#tests/database.ts'

let database: PrismaClient
let adapter: Required<Adapter>
beforeAll(async () => {
  database = await testDatabase()
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for the tests')
  adapter = authOptions().adapter as Required<Adapter>
})

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
    expect(authOptions().providers.map(({ id }) => id)).toEqual(['credentials'])
  })
})

describe('a sign-in link', () => {
  it('works once', async () => {
    const link = { identifier: 'lan@example.org', token: 'hash-of-a-token' }
    await adapter.createVerificationToken({ ...link, expires: new Date('2100-01-01') })
    expect(await adapter.useVerificationToken(link)).toMatchObject({ identifier: 'lan@example.org' })
    expect(await adapter.useVerificationToken(link)).toBeNull()
  })

  it('takes the password away that was set before anybody had proved the address', async () => {
    const user = await database.user.create({ data: { email: 'early@example.org', passwordHash: 'by whomever' } })
    const account = { provider: 'email', providerAccountId: 'early@example.org', type: 'email' } as const
    await authOptions().callbacks?.signIn?.({ user, account } as never)
    expect(await database.user.findUnique({ where: { id: user.id } })).toMatchObject({ passwordHash: null })
  })

  it('leaves a password alone whose owner had proved the address', async () => {
    const user = await database.user.create({
      data: { email: 'proved@example.org', passwordHash: 'by the owner', emailVerified: new Date() },
    })
    const account = { provider: 'email', providerAccountId: 'proved@example.org', type: 'email' } as const
    await authOptions().callbacks?.signIn?.({ user, account } as never)
    expect(await database.user.findUnique({ where: { id: user.id } })).toMatchObject({ passwordHash: 'by the owner' })
  })
})
