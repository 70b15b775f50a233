import 'server-only'
import { database } from '#prisma/client.ts'
import { requireUser } from './session.ts'

export type Purpose = 'practice' | 'review'

export interface Draft {
  code: string
  updatedAt: Date
}

/** The code in one's editor as it was last stored, from whichever device; null before the first key. */
export async function findDraft(exercise: string, purpose: Purpose): Promise<Draft | null> {
  const { id: userId } = await requireUser()
  return database().draft.findUnique({
    where: { userId_exercise_purpose: { userId, exercise, purpose } },
    select: { code: true, updatedAt: true },
  })
}

/**
 * Stores code as typed, unless it was stored from elsewhere since `basedOn`: then that draft comes back, and the
 * person decides which of the two to keep.
 */
export async function saveDraft(
  key: { exercise: string; purpose: Purpose },
  code: string,
  basedOn: Date | null,
): Promise<{ saved: Draft } | { conflict: Draft }> {
  const { id: userId } = await requireUser()
  const where = { userId, ...key }
  const updatedAt = new Date()
  if (basedOn) {
    const { count } = await database().draft.updateMany({
      where: { ...where, updatedAt: basedOn },
      data: { code, updatedAt },
    })
    if (count === 1) return { saved: { code, updatedAt } }
  } else {
    const { count } = await database().draft.createMany({ data: [{ ...where, code, updatedAt }], skipDuplicates: true })
    if (count === 1) return { saved: { code, updatedAt } }
  }
  const stored = await findDraft(key.exercise, key.purpose)
  // Gone with an account that was made anew, or the same text: there is nothing to decide.
  if (!stored) return saveDraft(key, code, null)
  if (stored.code === code) return { saved: stored }
  return { conflict: stored }
}
