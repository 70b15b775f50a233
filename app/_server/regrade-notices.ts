import 'server-only'
import { type LoadedExercise, library } from '#exercises/load.ts'
import { database } from '#prisma/client.ts'
import { changeOf } from '#prisma/regrade-change.ts'
import { requireUser } from './session.ts'

/** What a regrade made of one's solutions of an exercise: news until it is dismissed. */
export interface RegradeNotice {
  exercise: Pick<LoadedExercise, 'key' | 'title'>
  kind: 'now-passes' | 'pass-kept' | 'graded-passes' | 'graded-fails'
  /** How many solutions it is true of. */
  count: number
  /** When the latest of them was sent. */
  sentAt: Date
  regradedAt: Date
}

interface Row {
  exercise: string
  statusBefore: string
  statusAfter: string
  sentAt: Date
  regradedAt: Date
}

/** One's own news, of all exercises or of one. Of a verdict that became another failure there is none. */
export async function regradeNotices(only: string | null = null): Promise<RegradeNotice[]> {
  const { id: userId } = await requireUser()
  const rows = await database().$queryRaw<Row[]>`
    SELECT DISTINCT ON (submission.id) submission.exercise, "statusBefore", "statusAfter",
      submission."createdAt" AS "sentAt", regraded."gradedAt" AS "regradedAt"
    FROM "Submission" submission JOIN "RegradedSubmission" regraded ON regraded."submissionId" = submission.id
    WHERE submission."userId" = ${userId} AND (${only}::text IS NULL OR submission.exercise = ${only})
      AND regraded."toldAt" IS NULL AND regraded."gradedAt" IS NOT NULL AND "statusAfter" <> 'ungraded'
      AND ("statusBefore" = 'ungraded' OR ("statusBefore" = 'passed') <> ("statusAfter" = 'passed'))
    ORDER BY submission.id, regraded."gradedAt" DESC`
  const { exercises } = await library()
  const groups = Map.groupBy(rows, (row) => `${row.exercise} ${kindOf(row)}`)
  return [...groups.values()].flatMap((group) => {
    const [latest] = group.sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
    const exercise = latest && exercises.get(latest.exercise)
    if (!exercise) return []
    const regradedAt = new Date(Math.max(...group.map((row) => row.regradedAt.getTime())))
    return [{ exercise, kind: kindOf(latest), count: group.length, sentAt: latest.sentAt, regradedAt }]
  })
}

function kindOf(row: Row): RegradeNotice['kind'] {
  if (row.statusBefore === 'ungraded') return row.statusAfter === 'passed' ? 'graded-passes' : 'graded-fails'
  return changeOf({ ...row, mistakeBefore: null, mistakeAfter: null }) === 'now-passes' ? 'now-passes' : 'pass-kept'
}

/** Takes away one's own news of an exercise, up to what was on the page. */
export async function dismissRegradeNotices(exercise: string, until: Date): Promise<void> {
  const { id: userId } = await requireUser()
  await database().regradedSubmission.updateMany({
    where: { submission: { userId, exercise }, toldAt: null, gradedAt: { lte: until } },
    data: { toldAt: new Date() },
  })
}
