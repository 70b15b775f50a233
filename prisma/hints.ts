import type { AttemptKey } from './attempt.ts'
import type { Prisma } from './client.ts'

/** A hint as a page says that it was opened. */
export interface HintOpening extends Omit<AttemptKey, 'userId'> {
  /** UUID, made by the page: storing it twice stores it once. */
  id: string
  /** From 1. */
  number: number
  /** How long ago, by a clock that may be wrong but goes at the right speed. */
  agoMs: number
}

/** An opened hint of one's own. */
export interface OpenedHint {
  id: string
  purpose: string
  number: number
  openedAt: Date
}

const opened = { id: true, purpose: true, number: true, openedAt: true } as const

/** The most of one exercise that are listed. */
const mostListed = 300

/** Notes opened hints, and gives those of them that are the person's: an id that was another's stays another's. */
export async function storeHints(
  db: Prisma.TransactionClient,
  userId: string,
  openings: HintOpening[],
  now: Date,
): Promise<OpenedHint[]> {
  const rows = openings.map(({ agoMs, ...row }) => ({ ...row, userId, openedAt: new Date(now.getTime() - agoMs) }))
  await db.hintOpened.createMany({ data: rows, skipDuplicates: true })
  return db.hintOpened.findMany({ where: { userId, id: { in: rows.map(({ id }) => id) } }, select: opened })
}

/** The opened hints of an exercise, the latest first. */
export function openedHints(db: Prisma.TransactionClient, userId: string, exercise: string): Promise<OpenedHint[]> {
  return db.hintOpened.findMany({
    where: { userId, exercise },
    orderBy: { openedAt: 'desc' },
    take: mostListed,
    select: opened,
  })
}
