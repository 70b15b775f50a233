import { RateLimiterPrisma } from 'rate-limiter-flexible'
import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, forgetLimit, limit } from '#app/_server/rate-limit.ts'
import { createClient } from '#prisma/client.ts'
import { testDatabase, testDatabaseUrl } from '#tests/database.ts'

beforeAll(async () => {
  await testDatabase()
})

describe('a limit', () => {
  it('lets exactly so many through when they all come at once', async () => {
    const allowed = await Promise.all(Array.from({ length: 40 }, () => limit('submit', 'lan')))
    expect(allowed.filter(Boolean)).toHaveLength(30)
  })

  it('counts each person, and each act, apart', async () => {
    expect(await limit('submit', 'minh')).toBe(true)
    expect(await limit('sign-in-account', 'lan')).toBe(true)
  })

  it('holds for what other web processes counted', async () => {
    const elsewhere = createClient(await testDatabaseUrl())
    const other = new RateLimiterPrisma({
      storeClient: elsewhere,
      tableName: 'rateLimiterFlexible',
      keyPrefix: 'submit',
      points: 30,
      duration: 60,
    })
    await other.consume('hoa', 29)
    expect(await limit('submit', 'hoa')).toBe(true)
    expect(await limit('submit', 'hoa')).toBe(false)
    await elsewhere.$disconnect()
  })

  it('starts anew when it is forgotten', async () => {
    await forgetLimit('submit', 'lan')
    expect(await limit('submit', 'lan')).toBe(true)
  })
})

describe('the address of a request', () => {
  it('is the one that the nearest proxy saw, not what the client wrote before it', () => {
    expect(addressOf('203.0.113.9, 198.51.100.7')).toBe('198.51.100.7')
    expect(addressOf(null)).toBe('unknown')
  })
})
