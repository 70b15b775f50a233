import type { Prisma } from './client.ts'

// An attempt at an exercise lasts until it is passed or given up. Hints close then, and failures are counted anew.

/** Statuses that are a failure of the learner's; what could not be graded costs nothing. */
export const failures = ['failed', 'timed-out', 'out-of-memory', 'crashed']

/** Statuses that end an attempt. */
const ends = ['passed', 'gave-up']

/** Whose attempt at what; a review is another attempt than the practice around it. */
export interface AttemptKey {
  userId: string
  exercise: string
  purpose: string
}

/** When the last attempt before an instant ended, in practice or in review; null before the first end. */
export async function lastEnd(
  db: Prisma.TransactionClient,
  { userId, exercise }: Omit<AttemptKey, 'purpose'>,
  before: Date,
): Promise<Date | null> {
  const ended = await db.submission.findFirst({
    where: { userId, exercise, status: { in: ends }, createdAt: { lt: before } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  return ended?.createdAt ?? null
}

/** How many hints are open in the attempt that goes on: hints open in their order. */
export async function openHints(
  db: Prisma.TransactionClient,
  { userId, exercise, purpose }: AttemptKey,
): Promise<number> {
  const [row] = await db.$queryRaw<{ open: number }[]>`
    SELECT coalesce(max(number), 0)::int AS open FROM "HintOpened"
    WHERE "userId" = ${userId} AND exercise = ${exercise} AND purpose = ${purpose} AND "openedAt" > coalesce((
      SELECT max("createdAt") FROM "Submission"
      WHERE "userId" = ${userId} AND exercise = ${exercise} AND status = ANY(${ends})
    ), '-infinity')`
  return row?.open ?? 0
}

/** How many submissions of its attempt had failed when this one had. */
export async function failuresUpTo(
  db: Prisma.TransactionClient,
  { userId, exercise, purpose, createdAt }: AttemptKey & { createdAt: Date },
): Promise<number> {
  const start = await lastEnd(db, { userId, exercise }, createdAt)
  return db.submission.count({
    where: {
      userId,
      exercise,
      purpose,
      status: { in: failures },
      createdAt: { lte: createdAt, ...(start ? { gt: start } : {}) },
    },
  })
}
