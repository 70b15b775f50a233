import 'server-only'
import { z } from 'zod'
import { fail, type Result, succeed } from '#app/_core/result.ts'
import { library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { type HintOpening, type OpenedHint, openedHints, storeHints } from '#prisma/hints.ts'
import { limit } from './rate-limit.ts'
import { requireUser } from './session.ts'

export type { OpenedHint }

/** What a page that was offline for long may bring at most. */
const yearMs = 366 * 86_400_000

/** What POST /api/hints takes. */
export const HintsBody = z.strictObject({
  opened: z
    .array(
      z.strictObject({
        id: z.uuid(),
        exercise: z.string(),
        purpose: z.enum(['practice', 'review']),
        number: z.number().int().positive(),
        agoMs: z
          .number()
          .nonnegative()
          .transform((ms) => Math.min(ms, yearMs)),
      }),
    )
    .max(100),
})

/** Notes hints that the person opened. Those of no exercise, or with no such number, are passed over. */
export async function openHints(openings: HintOpening[], now: Date): Promise<Result<OpenedHint[], 'too-many'>> {
  const { id: userId } = await requireUser()
  if (!(await limit('hint', userId))) return fail('too-many')
  const { exercises } = await library()
  const known = openings.filter(({ exercise, number }) => number <= (exercises.get(exercise)?.hints.length ?? 0))
  return succeed(await storeHints(database(), userId, known, now))
}

/** The hints of an exercise that the person has opened, the latest first. */
export async function hintHistory(exercise: string): Promise<OpenedHint[]> {
  const { id: userId } = await requireUser()
  return openedHints(database(), userId, exercise)
}
