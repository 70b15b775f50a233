import 'server-only'
import { headers } from 'next/headers'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database } from '#prisma/client.ts'

/** So many acts in so many seconds. A school shares one address, so what is counted by address is generous. */
const limits = {
  // Tight only for both together: otherwise anybody could lock the owner of an account out.
  'sign-in-account-address': { points: 10, duration: 15 * 60 },
  'sign-in-account': { points: 100, duration: 15 * 60 },
  'sign-in-address': { points: 100, duration: 15 * 60 },
  'link-account': { points: 5, duration: 60 * 60 },
  'link-address': { points: 60, duration: 60 * 60 },
  'sign-up-address': { points: 60, duration: 60 * 60 },
  submit: { points: 30, duration: 60 },
  hint: { points: 60, duration: 60 },
} as const
export type Limited = keyof typeof limits

const kept = globalThis as { deepRecallLimiters?: Map<Limited, RateLimiterPrisma> }

function limiter(act: Limited): RateLimiterPrisma {
  kept.deepRecallLimiters ??= new Map()
  const limiters = kept.deepRecallLimiters
  const found = limiters.get(act)
  if (found) return found
  const made = new RateLimiterPrisma({
    storeClient: database(),
    tableName: 'rateLimiterFlexible',
    keyPrefix: act,
    ...limits[act],
  })
  limiters.set(act, made)
  return made
}

/** Counts one act; false when there were too many. The counters are in the database, so they hold for all web processes. */
export async function limit(act: Limited, key: string): Promise<boolean> {
  try {
    await limiter(act).consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}

/** Starts counting anew, after an act that shows that the earlier ones were honest. */
export async function forgetLimit(act: Limited, key: string): Promise<void> {
  await limiter(act).delete(key)
}

/** The address that the nearest proxy, or the server itself, saw the request come from. */
export const addressOf = (forwardedFor: string | null | undefined) =>
  forwardedFor?.split(',').at(-1)?.trim() || 'unknown'

export async function requestAddress(): Promise<string> {
  return addressOf((await headers()).get('x-forwarded-for'))
}
