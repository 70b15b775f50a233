import type { PrismaClient } from './client.ts'
import { type BeforeAndAfter, type Change, changeOf, listedChanges } from './regrade-change.ts'

/** How far a regrade is, and how many submissions it changed in which way. */
export interface RegradeCounts {
  total: number
  done: number
  by: Record<Change, number>
}

export const changedCount = ({ by }: RegradeCounts): number =>
  by['now-passes'] + by['pass-kept'] + by['other-mistake'] + by.otherwise

export const noCounts = (): RegradeCounts => ({
  total: 0,
  done: 0,
  by: {
    'now-passes': 0,
    'pass-kept': 0,
    'other-mistake': 0,
    otherwise: 0,
    same: 0,
    'not-regraded': 0,
    waiting: 0,
  },
})

/** The counts of these regrades by id: grouped in the database, so that their size does not matter. */
export async function regradeCounts(
  database: PrismaClient,
  regradeIds: readonly string[],
): Promise<Map<string, RegradeCounts>> {
  const groups = await database.regradedSubmission.groupBy({
    by: ['regradeId', 'statusBefore', 'statusAfter', 'mistakeBefore', 'mistakeAfter'],
    where: { regradeId: { in: [...regradeIds] } },
    _count: true,
  })
  const counts = new Map(regradeIds.map((id) => [id, noCounts()]))
  for (const group of groups) {
    const own = counts.get(group.regradeId)
    if (!own) continue
    const change = changeOf(group)
    own.total += group._count
    own.by[change] += group._count
    if (change !== 'waiting') own.done += group._count
  }
  return counts
}

/** One submission whose verdict changed, or that could not be graded again. */
export interface ChangedSubmission extends BeforeAndAfter {
  submissionId: string
  change: Change
  learner: { id: string; name: string | null; email: string | null }
  sentAt: Date
}

const mostListed = 1000

/** What a regrade changed, what matters most first, then by learner; at most a thousand. */
export async function changedSubmissions(database: PrismaClient, regradeId: string): Promise<ChangedSubmission[]> {
  const rows = await database.$queryRaw<ChangedRow[]>`
    SELECT regraded."submissionId", "statusBefore", "mistakeBefore", "statusAfter", "mistakeAfter",
      submission."createdAt" AS "sentAt", person.id AS "userId", person.name, person.email
    FROM "RegradedSubmission" regraded
    JOIN "Submission" submission ON submission.id = regraded."submissionId"
    JOIN "User" person ON person.id = submission."userId"
    WHERE "regradeId" = ${regradeId}::uuid AND regraded."gradedAt" IS NOT NULL
      AND ("statusBefore", "mistakeBefore") IS DISTINCT FROM ("statusAfter", "mistakeAfter")
    ORDER BY regraded."gradedAt" LIMIT ${mostListed}::int`
  const place = (change: Change) => listedChanges.indexOf(change as (typeof listedChanges)[number])
  return rows
    .map(({ userId, name, email, ...row }) => ({ ...row, change: changeOf(row), learner: { id: userId, name, email } }))
    .sort(
      (a, b) =>
        place(a.change) - place(b.change) ||
        (a.learner.name ?? '').localeCompare(b.learner.name ?? '') ||
        a.sentAt.getTime() - b.sentAt.getTime(),
    )
}

interface ChangedRow extends BeforeAndAfter {
  submissionId: string
  sentAt: Date
  userId: string
  name: string | null
  email: string | null
}
