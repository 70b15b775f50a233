import { beforeAll, describe, expect, it } from 'vitest'
import { checkPassword, createAccount } from '#app/_server/accounts.ts'
import { limit } from '#app/_server/rate-limit.ts'
import type { PrismaClient } from '#prisma/client.ts'
import { testDatabase } from '#tests/database.ts'

let database: PrismaClient
beforeAll(async () => {
  database = await testDatabase()
})

const password = 'four ordinary words here'
let address = 0
/** An address of its own for each test, so that none uses up another’s tries. */
const freshAddress = () => `192.0.2.${++address}`
const account = (email: string) =>
  ({ name: 'Lan', email, password, locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' }) as const

describe('an account', () => {
  it('is made with its language and time zone, and its password is kept as an argon2id hash only', async () => {
    const made = await createAccount(account('lan@example.org'), freshAddress())
    const row = await database.user.findUniqueOrThrow({ where: { email: 'lan@example.org' } })
    expect(made).toEqual({ ok: true, value: row.id })
    expect(row).toMatchObject({ name: 'Lan', locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' })
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(JSON.stringify(row)).not.toContain(password)
  })

  it('is made once for an email, also when two tries come at the same moment, in any case', async () => {
    const tries = await Promise.all([
      createAccount(account('minh@example.org'), freshAddress()),
      createAccount(account(' Minh@Example.org'), freshAddress()),
    ])
    expect(tries.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(tries).toContainEqual({ ok: false, error: 'taken' })
  })

  it('is refused when too many are made from one address', async () => {
    const from = freshAddress()
    await Promise.all(Array.from({ length: 60 }, () => limit('sign-up-address', from)))
    expect(await createAccount(account('late@example.org'), from)).toEqual({ ok: false, error: 'too-many' })
    expect(await database.user.count({ where: { email: 'late@example.org' } })).toBe(0)
  })
})

describe('a password', () => {
  it('opens its own account, however the email is written', async () => {
    const made = await createAccount(account('hoa@example.org'), freshAddress())
    expect(await checkPassword('  HOA@example.org ', password, freshAddress())).toEqual(made)
  })

  it('that is wrong gets the answer that an unknown email gets', async () => {
    await createAccount(account('an@example.org'), freshAddress())
    const from = freshAddress()
    const wrong = await checkPassword('an@example.org', 'not this one at all', from)
    expect(wrong).toEqual({ ok: false, error: 'wrong' })
    expect(await checkPassword('nobody@example.org', password, from)).toEqual(wrong)
  })

  it('never opens an account that has none', async () => {
    await database.user.create({ data: { email: 'linked@example.org' } })
    expect(await checkPassword('linked@example.org', '', freshAddress())).toEqual({ ok: false, error: 'wrong' })
  })

  it('is not tried more than ten times in a row from one address, not even when right, and its owner still gets in', async () => {
    await createAccount(account('binh@example.org'), freshAddress())
    const from = freshAddress()
    const guess = (word: string) => checkPassword('binh@example.org', word, from)
    for (let tries = 0; tries < 10; tries++)
      expect(await guess(`guess ${tries}`)).toEqual({ ok: false, error: 'wrong' })
    for (let tries = 0; tries < 80; tries++) expect(await guess(password)).toEqual({ ok: false, error: 'too-many' })
    expect(await checkPassword('binh@example.org', password, freshAddress())).toMatchObject({ ok: true })
  })

  it('is not tried without end from many addresses', async () => {
    await createAccount(account('dung@example.org'), freshAddress())
    await Promise.all(Array.from({ length: 100 }, () => limit('sign-in-account', 'dung@example.org')))
    const guess = await checkPassword('dung@example.org', password, freshAddress())
    expect(guess).toEqual({ ok: false, error: 'too-many' })
  })

  it('costs the account nothing when its address has no tries left', async () => {
    await createAccount(account('em@example.org'), freshAddress())
    const from = freshAddress()
    await Promise.all(Array.from({ length: 100 }, () => limit('sign-in-address', from)))
    expect(await checkPassword('em@example.org', password, from)).toEqual({ ok: false, error: 'too-many' })
    expect(await database.rateLimiterFlexible.count({ where: { key: { contains: 'em@example.org' } } })).toBe(0)
  })

  it('is wrong for an email that none can be', async () => {
    for (const email of ['lan\0@example.org', `${'a'.repeat(300)}@example.org`])
      expect(await checkPassword(email, password, freshAddress())).toEqual({ ok: false, error: 'wrong' })
  })

  it('that is right forgives the mistakes before it', async () => {
    await createAccount(account('chi@example.org'), freshAddress())
    const from = freshAddress()
    for (let round = 0; round < 2; round++) {
      for (let tries = 0; tries < 9; tries++) await checkPassword('chi@example.org', 'mistyped it', from)
      expect(await checkPassword('chi@example.org', password, from)).toMatchObject({ ok: true })
    }
  })
})
